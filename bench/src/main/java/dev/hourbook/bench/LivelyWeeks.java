package dev.hourbook.bench;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.intake.IncomingHours;
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
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A company of 200 contracts lives some weeks: five entries a sheet, approved, paid and billed. */
final class LivelyWeeks {

  private static final int CONTRACTS = 200;
  private static final int SHEETS_PER_CHUNK = 50;
  private static final int CLIENTS = 5;
  private static final int DAYS = 5;
  private static final Currency USD = Currency.getInstance("USD");
  private static final Actor ANNA = new Actor("user:anna");
  private static final Actor BEN = new Actor("user:ben");
  private static final PayWeek FIRST = PayWeek.parse("2026-01-05@iso");
  private static final RateCardId CARD = RateCardId.house(new Discipline("Radiology"));

  private final Company company;

  LivelyWeeks(Company company) {
    this.company = company;
  }

  /** So many sheets, rounded up to whole weeks. */
  void live(int sheets) {
    company.ledger().chunks().run(masters());
    int weeks = (sheets + CONTRACTS - 1) / CONTRACTS;
    for (int i = 0; i < weeks; i++) {
      PayWeek week = FIRST.plusWeeks(i);
      work(week);
      pay(week);
      company.invoicing().finalise(week, week.endsAt(), ANNA);
    }
  }

  private static List<LedgerCommand> masters() {
    Instant at = FIRST.startsAt();
    EffectiveFrom from = EffectiveFrom.startOf(FIRST.start(), ZoneOffset.UTC);
    RateVersion rates = new RateVersion(from, Rate.of("95.00", USD), Rate.of("60.00", USD));
    List<LedgerCommand> commands = new ArrayList<>();
    commands.add(new PublishRateCard(CARD, List.of(rates), at, ANNA));
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
    for (int i = 0; i < CLIENTS; i++) {
      commands.add(new OnboardClient(client(i), "Lab " + i, USD, terms, at, ANNA));
    }
    for (int i = 0; i < CONTRACTS; i++) {
      ExpertId expert = new ExpertId("E-" + i);
      Engagement engagement = new Engagement(
          client(i), expert, "P-" + i, new Discipline("Radiology"), CARD, USD, PayCalendar.ISO);
      commands.add(new OnboardExpert(expert, ZoneOffset.UTC, at, ANNA));
      commands.add(new SignContract(contract(i), engagement, from, Rounding.NONE, null, at, ANNA));
    }
    return commands;
  }

  private static ClientId client(int contract) {
    return new ClientId("lab-" + contract % CLIENTS);
  }

  private static ContractId contract(int i) {
    return new ContractId("C-" + i);
  }

  private void work(PayWeek week) {
    Instant at = week.endsAt().minusSeconds(1);
    for (int first = 0; first < CONTRACTS; first += SHEETS_PER_CHUNK) {
      List<IncomingHours> hours = new ArrayList<>();
      for (int i = first; i < first + SHEETS_PER_CHUNK; i++) {
        hours.addAll(hours(week, i));
      }
      company.intake().record(hours, at, ANNA, sheet -> approval(sheet, at));
    }
  }

  private static List<LedgerCommand> approval(TimesheetId sheet, Instant at) {
    return List.of(new SubmitTimesheet(sheet, at, ANNA), new ApproveHours(sheet, at, BEN));
  }

  private static List<IncomingHours> hours(PayWeek week, int contract) {
    List<IncomingHours> hours = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      EntryId id = new EntryId("bench", week.start() + "/" + contract + "/" + day);
      Work work = new Work.Dated(week.start().plusDays(day), 14_400L + contract * 7L + day);
      hours.add(new IncomingHours(id, contract(contract), work, "review", ""));
    }
    return hours;
  }

  private void pay(PayWeek week) {
    Instant at = week.endsAt();
    Run run = company.payRuns().begin(week, at, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, at, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), at, BEN);
    company.payRuns().settle(run.run(), at, ANNA);
  }
}
