package dev.hourbook.ledger.timesheet;

/**
 * Why approved hours are taken away. Low quality of honest work is none: a client may be let off
 * it, and its expert is paid.
 */
public enum RemovalReason {
  /** Hours claimed that were not worked. */
  FRAUD,
  /** Work that is worth nothing to anyone, made to fill time. */
  SPAM,
  /** Worked, but not for this project. */
  NON_PROJECT,
  /** The same work recorded under another id. */
  DUPLICATE,
  /** Booked on the wrong expert, contract or week by mistake. */
  MISTAKE,
  /** Disputed by the client, and the ruling was for the client. */
  DISPUTE,
  /** Worked, and the client is let off them: the house bears what the expert earned. */
  GOODWILL;

  /** Whether hours that go for this reason go from the client's side alone. */
  public boolean keepsPay() {
    return this == GOODWILL;
  }
}
