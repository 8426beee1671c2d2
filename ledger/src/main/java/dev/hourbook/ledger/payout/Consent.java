package dev.hourbook.ledger.payout;

/** How many people have said yes to a run as it is, and how many have to: 1 of 2. */
public record Consent(int given, int needed) {

  /** Whether money may leave. */
  public boolean isWhole() {
    return given >= needed;
  }

  /** It in words: {@code endorsed by 1 of 2; another person has to approve}. */
  public String words() {
    if (isWhole()) {
      return "approved";
    }
    return given == 0
        ? "not approved yet; " + people("a second person", " people besides the planners")
        : "endorsed by " + given + " of " + needed + "; "
            + people("another person", " other people");
  }

  private String people(String one, String several) {
    int left = needed - given;
    return left == 1 ? one + " has to approve" : left + several + " have to approve";
  }
}
