package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.util.List;

/** E1 was paid two hours for 120.00 and owes one back; both experts worked in the next week. */
final class Owing {

  static final PayWeek NEXT = PayWeek.parse("2026-02-09@iso");
  static final Instant AT = Instant.parse("2026-02-10T00:00:00Z");
  static final Instant LATER = Instant.parse("2026-02-17T00:00:00Z");
  static final PayoutId DEBT = new PayoutId("2026-02-02@iso:E1:main:USD:bank");
  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");

  private Owing() {}

  static void anHour(TestCompany test) {
    Company company = test.company();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    for (int n = 1; n <= 2; n++) {
      test.expert("E" + n);
      test.contract("C" + n, "lab", "E" + n, "Law");
    }
    test.submit("2026-02-08T20:00:00Z", dated("h1", "C1", "2026-02-03", 7_200));
    company.approvals().byPerson(WEEK, AT, BEN);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, AT, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), AT, BEN);
    company.payRuns().settle(run.run(), AT, ANNA);
    company.caughtUp();
    ItemId item = new ItemId(
        test.texts("select item from view.item where document = '" + DEBT + "'").getFirst());
    test.send(
        new ProposeClawback(
            DEBT, List.of(new Asked(item, 3_600)), ClawbackCause.NOT_WORKED, "x", "d", AT, ANNA),
        new DecideClawback(DEBT, 1, ClawbackOption.BEAR, 3_600, "shown", AT, BEN));
    test.submit(
        "2026-02-15T20:00:00Z",
        dated("h2", "C1", "2026-02-10", 3_600),
        dated("h3", "C2", "2026-02-10", 600));
    company.approvals().byPerson(NEXT, LATER, BEN);
  }
}
