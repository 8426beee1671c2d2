package dev.hourbook.api.web.positions;

/** Names of the headers that carry positions, the global index of an event in the log. */
public final class PositionHeaders {

  /** On every answer: what it reflects, or after a write where its facts are. */
  public static final String POSITION = "Hourbook-Position";

  /** On a request: answer only once the views reflect this. */
  public static final String LEAST = "Hourbook-Min-Position";

  private PositionHeaders() {}
}
