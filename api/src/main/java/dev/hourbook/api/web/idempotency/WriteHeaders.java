package dev.hourbook.api.web.idempotency;

/** Names of the headers of writes. */
public final class WriteHeaders {

  /** The caller's own key of a write; required. */
  public static final String KEY = "Idempotency-Key";

  /** Who asks, {@code user:anna}; without it {@code user:operator}. */
  public static final String ACTOR = "Hourbook-Actor";

  /** On an answer that was given before. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private WriteHeaders() {}
}
