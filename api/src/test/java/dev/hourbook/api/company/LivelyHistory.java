package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static dev.hourbook.api.company.TestCompany.engagement;
import static dev.hourbook.api.company.TestCompany.since;
import static dev.hourbook.api.company.TestCompany.timed;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.ChangeBillingTerms;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Five weeks of a company in which everything happens that can happen to it today. */
public final class LivelyHistory {

  private static final List<PayWeek> WEEKS = List.of(
      PayWeek.parse("2026-02-02@iso"),
      PayWeek.parse("2026-02-09@iso"),
      PayWeek.parse("2026-02-16@iso"),
      PayWeek.parse("2026-02-23@iso"));
  private static final long HOUR = 3_600;

  private final TestCompany test;
  private final Company company;

  private LivelyHistory(TestCompany test) {
    this.test = test;
    this.company = test.company();
  }

  /** Acts it out; views have caught up then. */
  public static void in(TestCompany test) {
    test.company().clock().advanceTo(Instant.parse("2026-02-01T00:00:00Z"));
    LivelyHistory history = new LivelyHistory(test);
    history.agreements();
    history.firstWeek();
    LivelyRates.in(test);
    history.capIsRaised();
    history.firstWeekIsPaidTwice();
    history.lateHours();
    history.otherWeeks();
    history.monthCutsAWeek();
    LivelyCorrections.in(test);
    LivelyVouchers.in(test);
    LivelyPeriods.in(test);
    LivelyBank.in(test);
    LivelyHops.in(test);
    LivelyDebts.in(test);
    LivelyPayees.in(test);
    LivelyFiles.in(test);
    test.company().caughtUp();
  }

  private void agreements() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.client("big", "USD", Cadence.MONTHLY);
    test.client("tokyo", "JPY", Cadence.WEEKLY);
    List.of("E1", "E2", "E3").forEach(test::expert);
    test.card("Law", "USD 95.00", "USD 61.7501");
    test.card("Physics", "JPY 15001", "JPY 9000");
    test.contract("C1", "lab", "E1", "Law");
    test.contract("C2", "big", "E1", "Law");
    test.sign("C3", engagement("tokyo", "E3", "Physics", "JPY"), null);
    test.sign("C4", engagement("lab", "E2", "Law", "USD"), 10 * HOUR);
    Instant at = Instant.parse("2026-02-01T09:00:00Z");
    RateVersion raise =
        new RateVersion(since("2026-02-11"), Rate.parse("USD 110"), Rate.parse("USD 66.6667"));
    RateVersion own =
        new RateVersion(since("2026-02-18"), Rate.parse("USD 0"), Rate.parse("USD 50"));
    ClientId lab = new ClientId("lab");
    test.send(
        new AnnounceRate(RateCardId.house(new Discipline("Law")), raise, BEN, at, ANNA),
        new ContractCommand.AgreeRate(new ContractId("C4"), own, BEN, at, ANNA),
        new ChangeBillingTerms(
            lab, new BillingTerms(Cadence.WEEKLY, 14, ZoneOffset.UTC), at, ANNA));
  }

  private void firstWeek() {
    test.submit(
        "2026-02-08T23:59:59Z",
        dated("1", "C1", "2026-02-02", 601),
        dated("2", "C1", "2026-02-03", 602),
        dated("3", "C2", "2026-02-03", 5 * HOUR + 7),
        dated("4", "C3", "2026-02-04", 10_001),
        dated("5", "C4", "2026-02-04", 7 * HOUR),
        dated("6", "C4", "2026-02-05", 5 * HOUR),
        dated("7", "C1", "2026-02-06", HOUR));
    test.submit(
        "2026-02-09T06:00:00Z", timed("8", "C1", "2026-02-08T22:00:00Z", "2026-02-09T02:30:00Z"));
    Instant at = Instant.parse("2026-02-09T09:00:00Z");
    TimesheetId sheet = new TimesheetId(new ContractId("C1"), WEEKS.getFirst());
    Work now = new Work.Dated(LocalDate.of(2026, 2, 4), 1_207);
    test.send(
        new TimesheetCommand.CorrectHours(sheet, new EntryId("test", "2"), now, "typo", at, ANNA),
        new TimesheetCommand.SubmitTimesheet(sheet, at, ANNA),
        new TimesheetCommand.RejectHours(
            sheet, List.of(new EntryId("test", "7")), "not ours", at, BEN));
    company.approvals().byPerson(WEEKS.getFirst(), at, BEN);
  }

  /** A raise acts on the week it is made in: one hour of the two over the cap fits now. */
  private void capIsRaised() {
    test.send(new ContractCommand.ChangeCap(
        new ContractId("C4"), 11 * HOUR, Instant.parse("2026-02-08T12:00:00Z"), ANNA));
    TestCompany.until("the reaction to the raised cap", () -> {
      company.caughtUp();
      return test.count("select sum(over_cap) from view.timesheet") == HOUR;
    });
  }

  private void firstWeekIsPaidTwice() {
    PayWeek week = WEEKS.getFirst();
    Instant at = Instant.parse("2026-02-14T01:00:00Z");
    Run run = company.payRuns().begin(week, at, ANNA).orElseThrow();
    company.payRuns().plan(run, at, ANNA);
    PayoutId second = new PayoutId(run.run().key() + ":E2:main:USD:bank");
    test.send(new CancelPayout(second, "wrong bank", at, BEN));
    RunTotals totals = company.payRuns().plan(run, at, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), at, BEN);
    company.payRuns().settle(run.run(), at, ANNA);
    pay(week, at);
    company.invoicing().finalise(week, at, ANNA);
  }

  private void pay(PayWeek week, Instant at) {
    Run run = company.payRuns().begin(week, at, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, at, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), at, BEN);
    company.payRuns().settle(run.run(), at, ANNA);
  }

  /** The week is invoiced and paid already: a supplementary invoice, an off-cycle run. */
  private void lateHours() {
    Instant at = Instant.parse("2026-02-15T10:00:00Z");
    test.submit(at.toString(), dated("9", "C1", "2026-02-06", 3_333));
    company.approvals().byPerson(WEEKS.getFirst(), at, BEN);
    company.invoicing().finalise(WEEKS.getFirst(), at, ANNA);
    pay(WEEKS.getFirst(), at);
  }

  private void otherWeeks() {
    ContractId paused = new ContractId("C3");
    Instant at = Instant.parse("2026-02-15T11:00:00Z");
    test.send(
        new ContractCommand.PauseContract(paused, since("2026-02-16"), at, ANNA),
        new ContractCommand.ResumeContract(paused, since("2026-02-20"), at, ANNA),
        new ContractCommand.EndContract(paused, since("2026-02-22"), at, ANNA));
    test.submit(
        "2026-02-22T23:59:59Z",
        dated("10", "C1", "2026-02-10", 3_601),
        dated("11", "C1", "2026-02-11", 3_601),
        dated("12", "C3", "2026-02-17", HOUR),
        dated("13", "C3", "2026-02-21", 1_201),
        dated("14", "C4", "2026-02-19", HOUR),
        dated("15", "C2", "2026-02-19", 1_999));
    Instant reviewed = Instant.parse("2026-02-28T00:00:00Z");
    for (PayWeek week : WEEKS.subList(1, 3)) {
      company.approvals().bySilence(week, reviewed);
      company.invoicing().finalise(week, reviewed, ANNA);
      pay(week, reviewed);
    }
  }

  /** February ends on the Saturday of the last week; its Sunday is of the next month. */
  private void monthCutsAWeek() {
    PayWeek week = WEEKS.getLast();
    test.submit("2026-03-01T23:59:59Z", dated("16", "C2", "2026-02-27", 3_601));
    test.submit("2026-03-01T23:59:59Z", dated("17", "C2", "2026-03-01", 3_601));
    Instant at = Instant.parse("2026-03-02T10:00:00Z");
    company.approvals().byPerson(week, at, BEN);
    company.invoicing().finalise(week, at, ANNA);
    test.submit("2026-03-02T11:00:00Z", dated("18", "C2", "2026-02-26", 1_801));
    company.approvals().byPerson(week, at, BEN);
    company.invoicing().finalise(week, at, ANNA);
    company.invoicing().finaliseRest(week, at, ANNA);
    Run run = company.payRuns().begin(week, at, ANNA).orElseThrow();
    company.payRuns().plan(run, at, ANNA);
  }
}
