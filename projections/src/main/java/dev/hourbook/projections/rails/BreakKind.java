package dev.hourbook.projections.rails;

import java.util.Locale;
import java.util.Set;

/** In what a provider and the book may differ, the worst first. */
public enum BreakKind {
  /** A movement of ours, of a payout that is not in the book. */
  UNKNOWN_PAYOUT("restore a later backup, or plan and approve its run again; then"
      + " ./hourbook rail adopt {ref}"),
  /** A movement of ours, of an attempt that the payout does not know. */
  UNKNOWN_ATTEMPT("./hourbook rail adopt {ref}, or restore a later backup"),
  /** The book says of that attempt that nothing left, or that it came back. */
  NOT_IN_THE_BOOK("find out why it was booked otherwise; have {ref} reversed at the provider"),
  /** It left our balance by somebody else's hand. */
  MOVED_BY_ANOTHER("find out who moved {ref}; have it reversed at the provider"),
  /** The book has it as sent, and the provider does not list it. */
  NOT_AT_THE_PROVIDER("ask the provider for {ref}; ./hourbook rail reconcile --since lists more"),
  /** Another amount, or in another currency. */
  AMOUNT_DIFFERS("ask the provider about {ref}; have it reversed, and the payout sent again"),
  /** It went to another account than was approved. */
  DESTINATION_DIFFERS("have {ref} reversed at the provider at once; find out who sent it there"),
  /** The provider took it back, and the book does not know. */
  TAKEN_BACK("./hourbook rail adopt {ref} books it; once delivered, it is the expert's debt to us"),
  /** The book has it as taken back, and the provider does not. */
  NOT_TAKEN_BACK("have {ref} reversed at the provider"),
  /** The list and the journal come to other sums than the breaks above explain. */
  SUMS_DIFFER("./hourbook rail reconcile --since lists more; then ./hourbook verify"),
  /** Nobody knows what became of a call. */
  UNKNOWN_OUTCOME("look {payout} up at the provider; the dispatcher books what it finds"),
  /** A call was about to be made, and nothing was said of it since. */
  NO_OUTCOME("let the dispatcher look: ./hourbook run; GET /api/rail says whether it sends"),
  /** The expert's account could not pass it on. */
  UNDELIVERED("./hourbook payout resend {payout}, or ./hourbook payout take-back {payout}"
      + " --reason REASON"),
  /** The bank sent it back to the expert's account. */
  RETURNED("./hourbook payout resend {payout}, or ./hourbook payout take-back {payout}"
      + " --reason REASON"),
  /** The bank should have it by now. */
  LONG_IN_TRANSIT("ask the provider where {payout} is; what it answers is read every few hours");

  private static final Set<BreakKind> OF_ONE_SIDE =
      Set.of(UNKNOWN_OUTCOME, NO_OUTCOME, UNDELIVERED, RETURNED, LONG_IN_TRANSIT);

  private final String act;

  BreakKind(String act) {
    this.act = act;
  }

  /** As it is written: {@code unknown-payout}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What clears it. */
  String act(String payout, String reference) {
    return act.replace("{payout}", payout).replace("{ref}", reference);
  }

  /** Whether the book alone says so; if not, it is by comparison with the provider's list. */
  public boolean isOfTheBook() {
    return OF_ONE_SIDE.contains(this);
  }
}
