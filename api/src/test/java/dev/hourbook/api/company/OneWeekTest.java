package dev.hourbook.api.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.api.intake.IntakeResult;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.Work;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One contract lives one week on the real database, from hours to payout and invoice. */
class OneWeekTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  private static final Instant SUNDAY = WEEK.endsAt().minusSeconds(1);
  private static final Actor ANNA = new Actor("user:anna");
  private static final Actor BEN = new Actor("user:ben");
  private static final ContractId CONTRACT = new ContractId("C-1");

  private TestDatabase database;
  private Company company;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    company = Company.on(database.database());
  }

  @AfterEach
  void close() {
    company.close();
    database.close();
  }

  private void sign() {
    Instant at = WEEK.startsAt();
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
    company.send(new OnboardClient(new ClientId("lab"), "Lab", USD, terms, at, ANNA));
    company.send(new OnboardExpert(new ExpertId("E-1"), ZoneOffset.UTC, at, ANNA));
    Discipline law = new Discipline("Law");
    RateCardId card = RateCardId.house(law);
    EffectiveFrom from = EffectiveFrom.startOf(LocalDate.of(2026, 1, 1), ZoneOffset.UTC);
    company.send(new PublishRateCard(
        card, List.of(new RateVersion(from, Rate.of("95.00", USD), Rate.of("60", USD))), at, ANNA));
    Engagement engagement = new Engagement(
        new ClientId("lab"), new ExpertId("E-1"), "P", law, card, USD, PayCalendar.ISO);
    company.send(new SignContract(CONTRACT, engagement, from, Rounding.NONE, null, at, ANNA));
  }

  private static IncomingHours hours(String id, int day, long seconds) {
    return new IncomingHours(
        new EntryId("test", id),
        CONTRACT,
        new Work.Dated(LocalDate.of(2026, 2, day), seconds),
        "work",
        "");
  }

  @Test
  void aWeekOfHoursBecomesAPayoutAndAnInvoiceToTheCent() {
    sign();
    IntakeResult in = company
        .intake()
        .record(
            List.of(hours("1", 9, 600), hours("2", 10, 600), hours("3", 11, 600)),
            SUNDAY,
            ANNA,
            sheet -> List.of(new SubmitTimesheet(sheet, SUNDAY, ANNA)));
    assertThat(in.recorded()).isEqualTo(3);
    Instant review = SUNDAY.plus(Duration.ofHours(6));
    assertThat(company.approvals().byPerson(WEEK, review, BEN)).isEqualTo(1);

    Run run = company.payRuns().begin(WEEK, review, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, review, ANNA);
    assertThat(totals.amounts()).hasToString("[USD 30.00]");
    company.payRuns().approve(run.run(), totals.hash(), review, BEN);
    assertThat(company.payRuns().settle(run.run(), review, ANNA)).isEqualTo(1);
    assertThat(company.invoicing().finalise(WEEK, review, ANNA)).isEqualTo(1);
    company.caughtUp();

    assertThat(company.jdbc().queryForMap("select number, minor, seconds from view.invoice"))
        .containsEntry("number", "INV-2026-0001")
        .containsEntry("minor", 4_750L)
        .containsEntry("seconds", 1_800L);
    assertThat(company.jdbc().queryForMap("select state, minor from view.payout"))
        .containsEntry("state", "paid")
        .containsEntry("minor", 3_000L);
    assertThat(company.payRuns().begin(WEEK, review, ANNA)).isEmpty();
  }
}
