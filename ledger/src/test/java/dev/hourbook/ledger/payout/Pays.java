package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.at;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.Agreements;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunClosed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.Instant;
import java.util.List;

/** Small words for pay runs: the run of the week of 9 February 2026, two items for Eve. */
final class Pays {

  static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  static final PayRunId RUN = PayRunId.regular(WEEK);
  static final PayoutId PAYOUT = PayoutId.of(RUN, EVE, USD, Rail.BANK);
  static final Instant WEDNESDAY = at("2026-02-18T09:00:00Z");
  static final Actor BOB = Agreements.BOB;
  static final PlannedPayout EVES =
      new PlannedPayout(EVE, Rail.BANK, List.of(item("p1", 3_600, "60"), item("p2", 1_800, "30")));

  private Pays() {}

  static PayoutItem item(String id, long seconds, String amount) {
    return new PayoutItem(new ItemId(id), C1, WEEK, seconds, Money.of(amount, USD));
  }

  static PayoutPlanned planned() {
    return new PayoutPlanned(
        PAYOUT, RUN, EVE, Rail.BANK, EVES.items(), 5_400, Money.of("90", USD), null);
  }

  static PayoutPlanned planned(Withheld tax) {
    Money gross = Money.of("90", USD);
    return new PayoutPlanned(
        PAYOUT, RUN, EVE, Rail.BANK, EVES.items(), 5_400, gross, null, List.of(), tax, null);
  }

  static PayRunOpened opened() {
    return new PayRunOpened(RUN, WEEK, 77, ANN);
  }

  static RunTotals totals(String hash) {
    return new RunTotals(1, 5_400, List.of(Money.of("90", USD)), hash);
  }

  static PayRunPlanned concluded(String hash, Actor by) {
    return new PayRunPlanned(RUN, totals(hash), by);
  }

  static PayRunApproved approved(String hash) {
    return new PayRunApproved(RUN, hash, BOB);
  }

  static PayRunClosed closed() {
    return new PayRunClosed(RUN, ANN);
  }

  static StreamsInMemory run(PayRunEvent... facts) {
    return new StreamsInMemory().add(RUN, facts);
  }
}
