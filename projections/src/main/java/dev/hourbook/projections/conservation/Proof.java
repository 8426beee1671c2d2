package dev.hourbook.projections.conservation;

/**
 * Two counts of the same thing, made from different rows, in seconds or in minor units: what is
 * counted, where each count comes from, and what it came to.
 */
public record Proof(
    String what, String unit, String here, long countedHere, String there, long countedThere) {

  /** Whether both came to the same. */
  public boolean holds() {
    return countedHere == countedThere;
  }
}
