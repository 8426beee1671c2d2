package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.CLAWBACK_LOSSES;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_RESERVED;
import static dev.hourbook.ledger.chart.Account.EXPERT_RECEIVABLE;

import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.DebtEvent;
import dev.hourbook.ledger.payout.DebtEvent.DebtOffset;
import dev.hourbook.ledger.payout.DebtEvent.DebtRestored;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffAsked;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffDecided;
import dev.hourbook.ledger.payout.Offset;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.List;

/** What experts owe back, each debt under the payout that paid too much. */
final class Owed {

  private static final List<Entry> NOTHING = List.of();

  private Owed() {}

  static List<Entry> of(DebtEvent event) {
    return switch (event) {
      // The payout that keeps it has booked it.
      case DebtOffset ignored -> NOTHING;
      case DebtRestored e -> restored(e);
      // Asking moves nothing.
      case WriteOffAsked ignored -> NOTHING;
      case WriteOffDecided e -> lost(e);
    };
  }

  /** What a payout keeps is not sent, and not owed any more. */
  static Entry kept(PayoutPlanned e, Offset offset) {
    return new Legs()
        .debit(EXPERT_PAYABLE_RESERVED, offset.amount(), about(e.expert(), e.payout()))
        .credit(EXPERT_RECEIVABLE, offset.amount(), about(e.expert(), offset.debt()))
        .listed();
  }

  /** The payout's pay is accrued again by then, less what it kept. */
  private static List<Entry> restored(DebtRestored e) {
    return List.of(new Legs()
        .debit(EXPERT_RECEIVABLE, e.amount(), about(e.expert(), e.payout()))
        .credit(EXPERT_PAYABLE_ACCRUED, e.amount(), about(e.expert(), e.by()))
        .listed());
  }

  private static List<Entry> lost(WriteOffDecided e) {
    if (e.lost().isZero()) {
      return NOTHING;
    }
    Dimensions debt = about(e.expert(), e.payout());
    return List.of(new Legs()
        .debit(CLAWBACK_LOSSES, e.lost(), debt)
        .credit(EXPERT_RECEIVABLE, e.lost(), debt)
        .listed());
  }

  private static Dimensions about(ExpertId expert, PayoutId document) {
    return Dimensions.of(expert, document.toString());
  }
}
