package dev.hourbook.api.audit;

/** Something that must always hold and does not: which law, and where it is broken. */
public record Finding(String law, String where) {

  @Override
  public String toString() {
    return law + ": " + where;
  }
}
