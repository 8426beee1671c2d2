package dev.hourbook.ledger.timesheet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.SheetState.Stage;
import dev.hourbook.ledger.timesheet.TimesheetCommand.AppealRemoval;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveBySilence;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.CorrectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideLeftover;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ReconsiderOverCap;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RejectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

@AggregateRoot
class Timesheet {

  @AggregateIdentifier
  private TimesheetId id;

  private SheetState sheet;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Timesheet() {}

  @SuppressWarnings("NullAway.Init")
  Timesheet(LogHours c, Terms terms) {
    this.id = c.timesheet();
    this.sheet = new SheetState(id);
    log(c, terms);
  }

  @SuppressWarnings("NullAway.Init")
  Timesheet(TimesheetId id, Takeover hours, ContractTerms terms) {
    this.id = id;
    this.sheet = new SheetState(id);
    takeOver(hours, terms);
  }

  /** An entry that this sheet has already, and did not give up, would be its own hours twice. */
  void takeOver(Takeover hours, ContractTerms terms) {
    requireCalendar(terms);
    requireOthers(hours.approvedBy(), terms);
    for (TimeEntry entry : hours.entries()) {
      NewEntries.requireInWeek(id, entry.id(), entry.work(), hours.at());
      if (!sheet.mayTake(entry)) {
        throw new Refused(new TimesheetRefusal.AlreadyDecided(entry.id()));
      }
    }
    boolean late = isLate(hours.at());
    List<TimeEntry> entries = hours.entries();
    apply(new HoursLogged(id, entries, hours.by(), late));
    apply(new TimesheetSubmitted(id, ids(entries), seconds(entries), hours.by(), hours.at(), late));
    approve(entries, terms, hours.approvedBy(), null);
  }

  private void requireCalendar(ContractTerms terms) {
    PayCalendar calendar = terms.engagement().calendar();
    if (!calendar.equals(id.week().calendar())) {
      throw new Refused(new TimesheetRefusal.OtherCalendar(id, calendar));
    }
  }

  private void requireOthers(Actor by, ContractTerms terms) {
    String worker = terms.engagement().expert().toString();
    if (sheet.touchedBy(by) || by.key().equals(worker)) {
      throw new Refused(new TimesheetRefusal.OwnHours(by));
    }
  }

  void log(LogHours c, Terms terms) {
    requireCalendar(terms.of(id.contract()));
    List<TimeEntry> fresh = NewEntries.of(c, sheet);
    if (!fresh.isEmpty()) {
      apply(new HoursLogged(id, fresh, c.by(), isLate(c.at())));
    }
  }

  @CommandHandler
  void handle(CorrectHours c) {
    TimeEntry entry = sheet.entry(c.entry());
    requireUndecided(c.entry());
    NewEntries.requireInWeek(id, entry.id(), c.now(), c.at());
    boolean submitted = sheet.stage(c.entry()) == Stage.SUBMITTED;
    apply(new HoursCorrected(
        id, c.entry(), entry.work(), c.now(), c.reason(), c.by(), submitted, isLate(c.at())));
  }

  @CommandHandler
  void handle(SubmitTimesheet c) {
    List<TimeEntry> entries = required(sheet.in(Stage.LOGGED));
    apply(
        new TimesheetSubmitted(id, ids(entries), seconds(entries), c.by(), c.at(), isLate(c.at())));
  }

  @CommandHandler
  void handle(ApproveHours c, Terms terms) {
    ContractTerms inForce = terms.of(id.contract());
    requireOthers(c.by(), inForce);
    approve(required(sheet.in(Stage.SUBMITTED)), inForce, c.by(), null);
  }

  @CommandHandler
  void handle(ApproveBySilence c, Terms terms) {
    WeekPolicy policy = WeekPolicy.of(id.week().calendar());
    Instant until = policy.reviewEndsAt(id.week(), sheet.lastSubmitted());
    if (c.at().isBefore(until)) {
      throw new Refused(new TimesheetRefusal.ReviewStillOpen(id, until));
    }
    List<TimeEntry> submitted = required(sheet.in(Stage.SUBMITTED));
    approve(submitted, terms.of(id.contract()), c.by(), policy.version());
  }

  @CommandHandler
  void handle(RejectHours c) {
    if (c.entries().isEmpty()) {
      throw new Refused(new TimesheetRefusal.NothingToDecide(id));
    }
    for (EntryId entry : c.entries()) {
      requireUndecided(entry);
      if (sheet.stage(entry) != Stage.SUBMITTED) {
        throw new Refused(new TimesheetRefusal.NotSubmitted(List.of(entry)));
      }
    }
    List<TimeEntry> rejected = c.entries().stream().distinct().map(sheet::entry).toList();
    apply(new HoursRejected(id, ids(rejected), seconds(rejected), c.reason(), c.by()));
  }

  @CommandHandler
  void handle(ReconsiderOverCap c, Terms terms) {
    if (!sheet.overCap().isEmpty()) {
      ContractTerms inForce = terms.of(id.contract());
      if (!Valuation.of(sheet, List.of(), inForce).pay().isEmpty()) {
        approve(List.of(), inForce, c.by(), null);
      }
    }
  }

  @CommandHandler
  void handle(DecideLeftover c, Terms terms) {
    ContractTerms inForce = terms.of(id.contract());
    requireOthers(c.approvedBy(), inForce);
    new Leftovers(sheet, inForce, AggregateLifecycle::apply).decide(c);
  }

  @CommandHandler
  void handle(RemoveHours c, Terms terms, Whereabouts where) {
    new Removing(sheet, where, AggregateLifecycle::apply)
        .remove(c, terms.engagement(id.contract()));
  }

  @CommandHandler
  void handle(AppealRemoval c) {
    new Appealing(sheet, AggregateLifecycle::apply).appeal(c);
  }

  @CommandHandler
  void handle(DecideAppeal c, Terms terms) {
    new Appealing(sheet, AggregateLifecycle::apply).decide(c, terms.engagement(id.contract()));
  }

  @CommandHandler
  void handle(DisputeHours c, Terms terms, Whereabouts where) {
    disputing(where).dispute(c, terms.engagement(id.contract()));
  }

  @CommandHandler
  void handle(RuleOnDispute c, Terms terms, Whereabouts where) {
    disputing(where).rule(c, terms.engagement(id.contract()));
  }

  private Disputing disputing(Whereabouts where) {
    return new Disputing(sheet, where, AggregateLifecycle::apply);
  }

  @CommandHandler
  void handle(RepriceHours c, Terms terms, Whereabouts where) {
    ContractTerms inForce = terms.of(id.contract());
    new Repricing(sheet, where, AggregateLifecycle::apply).reprice(c, inForce);
    new Leftovers(sheet, inForce, AggregateLifecycle::apply).price(c);
  }

  Repointing repointing(Whereabouts where) {
    return new Repointing(sheet, where, AggregateLifecycle::apply);
  }

  Recovering recovering(Whereabouts where, ContractTerms terms) {
    return new Recovering(sheet, where, terms, AggregateLifecycle::apply);
  }

  /** For documents that hold hours of this sheet. */
  Crediting correcting(Whereabouts where) {
    return new Crediting(sheet, where, AggregateLifecycle::apply);
  }

  private void approve(
      List<TimeEntry> entries, ContractTerms terms, Actor by, @Nullable String silence) {
    Valuation value = Valuation.of(sheet, entries, terms);
    apply(new HoursApproved(
        id,
        by,
        silence,
        terms.engagement(),
        ids(entries),
        seconds(entries),
        value.bill(),
        value.pay(),
        value.overCap(),
        value.unpriced(),
        new TermsUsed(terms.contractFacts(), terms.cardFacts(), terms.rounding())));
  }

  private void requireUndecided(EntryId entry) {
    switch (sheet.stage(entry)) {
      case LOGGED, SUBMITTED -> {}
      case APPROVED, REJECTED -> throw new Refused(new TimesheetRefusal.AlreadyDecided(entry));
    }
  }

  private List<TimeEntry> required(List<TimeEntry> entries) {
    if (entries.isEmpty()) {
      throw new Refused(new TimesheetRefusal.NothingToDecide(id));
    }
    return entries;
  }

  private boolean isLate(Instant at) {
    PayWeek week = id.week();
    return !at.isBefore(WeekPolicy.of(week.calendar()).lockedAt(week));
  }

  private static List<EntryId> ids(List<TimeEntry> entries) {
    return entries.stream().map(TimeEntry::id).toList();
  }

  private static long seconds(List<TimeEntry> entries) {
    return entries.stream().mapToLong(entry -> entry.work().seconds()).sum();
  }

  @EventSourcingHandler
  void on(TimesheetEvent event) {
    if (id == null || sheet == null) {
      id = event.timesheet();
      sheet = new SheetState(id);
    }
    sheet.apply(event);
  }
}
