package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static dev.hourbook.api.company.TestCompany.since;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card's rate that holds from the past reaches every sheet it prices, by itself. */
class RatesInThePastTest {

  private static final PayWeek FIRST = PayWeek.parse("2026-02-02@iso");
  private static final PayWeek SECOND = PayWeek.parse("2026-02-09@iso");
  private static final Instant AT = Instant.parse("2026-02-20T09:00:00Z");

  private final TestCompany test = TestCompany.open();

  @BeforeEach
  void twoContractsByTheCardAndOneByAnother() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.card("Physics", "USD 95", "USD 60");
    for (String n : new String[] {"1", "2", "3"}) {
      test.expert("E" + n);
      test.contract("C" + n, "lab", "E" + n, n.equals("3") ? "Physics" : "Law");
    }
    test.submit(
        "2026-02-15T20:00:00Z",
        dated("1", "C1", "2026-02-03", 3_600),
        dated("2", "C1", "2026-02-10", 3_600),
        dated("3", "C2", "2026-02-10", 3_600),
        dated("4", "C3", "2026-02-10", 3_600));
    test.company().approvals().byPerson(FIRST, AT, BEN);
    test.company().approvals().byPerson(SECOND, AT, BEN);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everySheetOfTheCardsContractsIsRepricedFromThatMomentOn() {
    announce();
    untilRepriced(2);
    assertThat(test.texts("select item || ' ' || rate from view.item where side = 'bill'"
            + " and document is null order by item"))
        .containsExactly(
            "C1:2026-02-02@iso/1b0 USD 95.00",
            "C1:2026-02-09@iso/2b0 USD 110.00",
            "C2:2026-02-09@iso/2b0 USD 110.00",
            "C3:2026-02-09@iso/1b0 USD 95.00");
  }

  @Test
  void disputedHoursFollowOnceTheRulingIsForTheExpert() {
    TimesheetId sheet = new TimesheetId(new ContractId("C1"), SECOND);
    test.send(new DisputeHours(sheet, new Hours.Latest(3_600), "doubtful", AT, AT, ANNA));
    announce();
    untilRepriced(1);
    test.send(new RuleOnDispute(sheet, 1, Ruling.FOR_EXPERT, "delivered", AT, BEN));
    untilRepriced(2);
    assertThat(test.texts("select rate from view.item where side = 'bill' and document is null"
            + " and timesheet = '" + sheet.text() + "'"))
        .containsExactly("USD 110.00");
  }

  @Test
  void manySheetsAreRepricedInMoreThanOneTransaction() {
    int contracts = 150;
    IncomingHours[] hours = new IncomingHours[contracts];
    for (int n = 0; n < contracts; n++) {
      test.expert("M" + n);
      test.contract("M" + n, "lab", "M" + n, "Law");
      hours[n] = dated("m" + n, "M" + n, "2026-02-10", 3_600);
    }
    test.submit("2026-02-15T20:00:00Z", hours);
    test.company().approvals().byPerson(SECOND, AT, BEN);
    announce();
    untilRepriced(2 + contracts);
    assertThat(test.count("select count(distinct xmin::text) from book.domain_event"
            + " where payload_type = 'timesheet.hours-repriced'"))
        .isEqualTo(2);
  }

  private void announce() {
    RateVersion dearer =
        new RateVersion(since("2026-02-09"), Rate.parse("USD 110"), Rate.parse("USD 60"));
    RateCardId law = RateCardId.house(new Discipline("Law"));
    test.send(new AnnounceRate(law, dearer, BEN, "agreed in January", AT, ANNA));
  }

  private void untilRepriced(int sheets) {
    TestCompany.until(sheets + " sheets repriced", () -> {
      test.company().caughtUp();
      return test.count("select count(*) from book.event where name = 'timesheet.hours-repriced'")
          == sheets;
    });
    test.company().caughtUp();
  }
}
