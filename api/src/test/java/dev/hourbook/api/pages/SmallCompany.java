package dev.hourbook.api.pages;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.ledger.calendar.Days;
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
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three labs, one of them billed in euros, whose experts work eighteen weeks: one is over the cap,
 * one begins before the contract does, one works more than a day a day, and one is late. In the
 * last locked week hours are removed, conceded and repointed, and an invoice is void.
 */
final class SmallCompany {

  static final PayWeek FIRST = PayWeek.parse("2025-10-06@iso");
  static final PayWeek CURRENT = FIRST.plusWeeks(18);
  static final String LATE = "C-1";
  static final String ODD_ID = "C/3 ä";

  private static final Actor ANNA = new Actor("user:anna");
  private static final Actor BEN = new Actor("user:ben");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");

  private final Company company;

  private SmallCompany(Company company) {
    this.company = company;
  }

  /** Lives all weeks; the clock ends on the Thursday of the current one. */
  static void settle(Company company) {
    SmallCompany small = new SmallCompany(company);
    small.agree();
    for (PayWeek week = FIRST; week.compareTo(CURRENT) < 0; week = week.plusWeeks(1)) {
      small.live(week);
    }
    Instant thursday = CURRENT.startsAt().plus(Duration.ofHours(80));
    company.clock().advanceTo(thursday);
    small.work(CURRENT, 3);
    company.caughtUp();
    SmallBank.in(company, thursday);
    company.caughtUp();
  }

  private void agree() {
    Instant at = company.clock().advanceTo(FIRST.startsAt());
    client("aurora", "Aurora Intelligence", USD, at);
    client("borealis/labs", "Borealis Labs & Söhne", USD, at);
    client("cumulus", "Cumulus Research", EUR, at);
    for (int n = 1; n <= 4; n++) {
      company.send(new OnboardExpert(new ExpertId("E-" + n), ZoneOffset.UTC, at, ANNA));
    }
    sign("C-1", "aurora", "E-1", "Radiology", null);
    sign("C-2", "aurora", "E-2", "Contract Law", 72_000L);
    sign(ODD_ID, "borealis/labs", "E-3", "Structural Engineering", null);
    sign("C-4", "cumulus", "E-4", "Number Theory", null);
    sign("C-5", "borealis/labs", "E-1", "Radiology", null);
  }

  private void client(String id, String name, Currency currency, Instant at) {
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
    company.send(new OnboardClient(new ClientId(id), name, currency, terms, at, ANNA));
  }

  private void sign(
      String id, String client, String expert, String discipline, @Nullable Long cap) {
    Currency currency = client.equals("cumulus") ? EUR : USD;
    Instant at = FIRST.startsAt();
    RateCardId card = new RateCardId(id + "-card");
    EffectiveFrom before = EffectiveFrom.startOf(LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
    EffectiveFrom raise = EffectiveFrom.startOf(LocalDate.of(2026, 1, 7), ZoneOffset.UTC);
    Rate pay = Rate.of("61.50", currency);
    company.send(new PublishRateCard(
        card,
        List.of(
            new RateVersion(before, Rate.of("95.00", currency), pay),
            new RateVersion(raise, Rate.of("104.75", currency), pay)),
        at,
        ANNA));
    Engagement engagement = new Engagement(
        new ClientId(client),
        new ExpertId(expert),
        "Evaluation " + id,
        new Discipline(discipline),
        card,
        currency,
        PayCalendar.ISO);
    EffectiveFrom start = id.equals("C-5")
        ? EffectiveFrom.startOf(FIRST.start().plusDays(2), ZoneOffset.UTC)
        : before;
    company.send(
        new SignContract(new ContractId(id), engagement, start, Rounding.NONE, cap, at, ANNA));
  }

  private void live(PayWeek week) {
    company.clock().advanceTo(week.endsAt().minusSeconds(1));
    work(week, 5);
    Instant review = company.clock().advanceTo(week.endsAt().plus(Duration.ofHours(20)));
    if (week.equals(FIRST.plusWeeks(9))) {
      record(List.of(hours("late", LATE, week.plusWeeks(-1).start(), 5_025)), review);
      company.approvals().byPerson(week.plusWeeks(-1), review, BEN);
    }
    company.approvals().byPerson(week, review, BEN);
    if (week.equals(CURRENT.plusWeeks(-1))) {
      putRight(week, review);
    }
    Run run = company.payRuns().begin(week, review, ANNA).orElseThrow();
    var totals = company.payRuns().plan(run, review, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), review, BEN);
    if (!week.equals(CURRENT.plusWeeks(-1))) {
      company.payRuns().settle(run.run(), review, ANNA);
    }
    company.invoicing().finalise(week, review, ANNA);
    if (week.equals(CURRENT.plusWeeks(-1))) {
      InvoiceId cumulus = InvoiceId.regular(new ClientId("cumulus"), EUR, Days.of(week));
      company.send(new VoidInvoice(cumulus, "wrong address", BEN, review, ANNA));
    }
  }

  /** Some hours are removed, some conceded, some were worked for another project. */
  private void putRight(PayWeek week, Instant at) {
    TimesheetId late = new TimesheetId(new ContractId(LATE), week);
    TimesheetId numbers = new TimesheetId(new ContractId("C-4"), week);
    Removal twice =
        new Removal(RemovalReason.DUPLICATE, "case-7", at, at.plus(Duration.ofDays(14)), BEN);
    company.send(new TimesheetCommand.RemoveHours(
        late, new Hours.Latest(1_801), EnumSet.allOf(Side.class), twice, at, ANNA));
    company.send(new TimesheetCommand.DisputeHours(
        numbers, new Hours.Latest(901), "not delivered", at, at, ANNA));
    company.send(
        new TimesheetCommand.RuleOnDispute(numbers, 1, Ruling.FOR_CLIENT, "as heard", at, BEN));
    company.send(new TimesheetCommand.RepointHours(
        late,
        new TimesheetId(new ContractId("C-5"), week),
        new Hours.Latest(3_603),
        "wrong project",
        BEN,
        at,
        ANNA));
  }

  private void work(PayWeek week, int days) {
    List<IncomingHours> all = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      LocalDate date = week.start().plusDays(day);
      int growth = (int) FIRST.start().until(date).toTotalMonths() * 900;
      for (String contract : List.of("C-1", "C-2", ODD_ID, "C-4", "C-5")) {
        long seconds = 9_000 + growth + 611L * day + 1_237L * contract.hashCode() % 7_000;
        all.add(
            hours(date + contract, contract, date, seconds + (contract.equals("C-2") ? 8_000 : 0)));
      }
    }
    if (week.equals(FIRST.plusWeeks(4))) {
      all.add(hours("long", "C-4", week.start(), 80_000));
    }
    record(all, company.clock().now());
  }

  private void record(List<IncomingHours> hours, Instant at) {
    company
        .intake()
        .record(
            hours,
            at,
            ANNA,
            sheet -> List.of(new TimesheetCommand.SubmitTimesheet(sheet, at, ANNA)));
  }

  private static IncomingHours hours(String id, String contract, LocalDate day, long seconds) {
    return new IncomingHours(
        new EntryId("tracker", id),
        new ContractId(contract),
        new Work.Dated(day, seconds),
        "review",
        "");
  }
}
