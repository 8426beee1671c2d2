package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.DebtEvent;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.Withheld;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.LocalDate;
import java.util.stream.Stream;

/** One of each event of a payout on a rail with hops, and of what is owed back of it. */
final class HopExamples {

  private static final PayoutId PAYOUT =
      PayoutId.of(PayRunId.regular(PayWeek.parse("2026-02-09@iso")), EVE, USD, Rail.STRIPE);
  private static final PayoutId LATER =
      PayoutId.of(PayRunId.regular(PayWeek.parse("2026-02-16@iso")), EVE, USD, Rail.STRIPE);
  private static final Failure CLOSED =
      new Failure(Remedy.EXPERT_MENDS, "account_closed", "The bank account has been closed.");

  private static final Withheld TAX =
      new Withheld(Money.of("14.25", USD), new WithholdingRate(3_000, "us-nra"));

  private HopExamples() {}

  static Stream<LedgerEvent> all() {
    return Stream.of(
        new HopEvent.PayoutSubmitted(PAYOUT, 1, "acct_1", ANN),
        new HopEvent.PayoutFunded(PAYOUT, EVE, 1, Money.of("47.50", USD), "tr_1", ANN),
        new HopEvent.PayoutFailed(PAYOUT, 1, CLOSED, ANN),
        new HopEvent.DeliverySubmitted(PAYOUT, 1, ANN),
        new HopEvent.PayoutInTransit(PAYOUT, 1, "po_1", ANN),
        new HopEvent.PayoutDelivered(
            PAYOUT, 1, "po_1", LocalDate.parse("2026-02-20"), ANN, ExchangeExamples.SENT),
        new HopEvent.PayoutUndelivered(PAYOUT, 1, CLOSED, ANN),
        new HopEvent.PayoutReturned(PAYOUT, "po_1", CLOSED, ANN, ExchangeExamples.SENT),
        new HopEvent.ReversalSubmitted(PAYOUT, 1, "the account is closed", BOB),
        new HopEvent.PayoutReversed(PAYOUT, 1, "trr_1", ANN),
        new HopEvent.ReversalFailed(PAYOUT, 1, CLOSED, ANN),
        new HopEvent.OutcomeUnknown(PAYOUT, Hop.FUNDING, 1, "no answer", Next.LOOK_UP, ANN),
        new HopEvent.HeldPayReleased(PAYOUT, "mended", BOB, TAX),
        new DebtEvent.DebtOffset(PAYOUT, EVE, LATER, Money.of("15.83", USD)),
        new DebtEvent.DebtRestored(PAYOUT, EVE, LATER, Money.of("15.83", USD)),
        new DebtEvent.WriteOffAsked(PAYOUT, EVE, Money.of("15.83", USD), "moved away", ANN),
        new DebtEvent.WriteOffDecided(PAYOUT, EVE, Money.of("15.83", USD), "agreed", BOB));
  }
}
