package dev.hourbook.api.remittance;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static dev.hourbook.api.company.TestCompany.engagement;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.remittance.Remittances.Order;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * An approved run that pays E1 to E3 in euro, 60.00 an hour, and E4 in dollars; E3 has no account.
 */
public final class EuroRun {

  /** Its run. */
  public static final PayRunId RUN = PayRunId.regular(PayWeek.parse("2026-02-09@iso"));

  static final Instant AT = Instant.parse("2026-02-18T09:00:00Z");
  private static final Currency EUR = Currency.getInstance("EUR");

  private EuroRun() {}

  static PayoutId payout(String expert) {
    return PayoutId.of(RUN, new ExpertId(expert), EUR, Rail.BANK);
  }

  static Order order(Actor by) {
    return new Order(
        Debtor.of("Hourbook GmbH", "AT611904300234573201", Optional.empty()),
        LocalDate.parse("2026-02-19"),
        AT,
        by);
  }

  /** Has it planned and approved. */
  public static void in(TestCompany test) {
    Company company = test.company();
    test.client("lab", "EUR", Cadence.WEEKLY);
    test.client("us", "USD", Cadence.WEEKLY);
    test.card("Law", "EUR 95.00", "EUR 60.00");
    test.card("Tax", "USD 95.00", "USD 60.00");
    for (int n = 1; n <= 4; n++) {
      String kind = n == 4 ? "Tax" : "Law";
      test.expert("E" + n);
      test.sign(
          "C" + n, engagement(n == 4 ? "us" : "lab", "E" + n, kind, n == 4 ? "USD" : "EUR"), null);
      test.submit("2026-02-15T20:00:00Z", dated("h" + n, "C" + n, "2026-02-10", 1_800L * n));
    }
    test.send(link(1, 0), link(2, 1), link(4, 2));
    PayWeek week = PayWeek.parse("2026-02-09@iso");
    company.approvals().byPerson(week, AT.minusSeconds(9_000), BEN);
    Run run = company.payRuns().begin(week, AT.minusSeconds(8_000), ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, AT.minusSeconds(8_000), ANNA);
    company.payRuns().approve(run.run(), totals.hash(), AT.minusSeconds(7_000), BEN);
    company.caughtUp();
  }

  private static LinkAccount link(int expert, int iban) {
    return link("E" + expert, Numbers.IBANS.get(iban), AT.minusSeconds(900_000));
  }

  static LinkAccount link(String expert, String iban, Instant at) {
    PayoutAccount account = new PayoutAccount(
        Rail.BANK, "ba_" + expert, Numbers.KEY.fingerprint(iban), iban.substring(0, 2), EUR, null);
    return new LinkAccount(new ExpertId(expert), account, BEN, at, ANNA);
  }
}
