package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.at;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;

/** Small words for timesheets: the sheet of contract C-1 in the week of Monday 9 February 2026. */
final class Sheets {

  static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  static final TimesheetId SHEET = new TimesheetId(C1, WEEK);
  static final Actor WORKER = new Actor(EVE.toString());
  static final Instant FRIDAY = at("2026-02-13T18:00:00Z");

  private Sheets() {}

  static AggregateTestFixture<Timesheet> fixture(Streams streams) {
    return fixture(streams, new RecordedClaims());
  }

  /** A sheet whose claims are seen; payouts that are called so are paid. */
  static AggregateTestFixture<Timesheet> fixture(Streams streams, Claims claims) {
    AggregateTestFixture<Timesheet> fixture = new AggregateTestFixture<>(Timesheet.class);
    fixture.registerInjectableResource(new Terms(streams));
    fixture.registerInjectableResource(
        new Whereabouts(claims, payout -> payout.startsWith("payout:paid")));
    fixture.registerAnnotatedCommandHandler(new TimesheetIntake(fixture.getRepository()));
    return fixture;
  }

  static EntryId id(String id) {
    return new EntryId("tracker", id);
  }

  static TimeEntry entry(String id, Work work) {
    return new TimeEntry(id(id), work, 0, "reading", "hash-of-" + id);
  }

  static TimeEntry dated(String id, String day, long seconds) {
    return entry(id, new Work.Dated(LocalDate.parse(day), seconds));
  }

  static TimeEntry timed(String id, String start, String end) {
    return entry(id, new Work.Timed(at(start), at(end), ZoneId.of("Asia/Kolkata")));
  }

  /** Timed work of 10 February between two times of day, UTC. */
  static TimeEntry tuesday(String id, String start, String end) {
    return timed(id, "2026-02-10T" + start + ":00Z", "2026-02-10T" + end + ":00Z");
  }

  static LogHours log(Instant at, TimeEntry... entries) {
    return new LogHours(SHEET, List.of(entries), at, WORKER);
  }

  static HoursLogged logged(TimeEntry... entries) {
    return new HoursLogged(SHEET, List.of(entries), WORKER, false);
  }

  static TimesheetSubmitted submitted(TimeEntry... entries) {
    return new TimesheetSubmitted(SHEET, ids(entries), seconds(entries), WORKER, FRIDAY, false);
  }

  static List<EntryId> ids(TimeEntry... entries) {
    return Stream.of(entries).map(TimeEntry::id).toList();
  }

  static long seconds(TimeEntry... entries) {
    return Stream.of(entries).mapToLong(entry -> entry.work().seconds()).sum();
  }

  /** The event with which Ann approves those entries, as the valuation under the terms has it. */
  static HoursApproved approved(SheetState sheet, List<TimeEntry> entries, ContractTerms terms) {
    Valuation value = Valuation.of(sheet, entries, terms);
    return new HoursApproved(
        sheet.id(),
        ANN,
        null,
        terms.engagement(),
        entries.stream().map(TimeEntry::id).toList(),
        entries.stream().mapToLong(entry -> entry.work().seconds()).sum(),
        value.bill(),
        value.pay(),
        value.overCap(),
        value.unpriced(),
        new TermsUsed(terms.contractFacts(), terms.cardFacts(), terms.rounding()));
  }

  /** A sheet to which hours are logged and approved at once, round by round. */
  static final class Rounds {

    final SheetState sheet;

    Rounds(PayWeek week) {
      sheet = new SheetState(new TimesheetId(C1, week));
    }

    Rounds() {
      this(WEEK);
    }

    HoursApproved approve(ContractTerms terms, TimeEntry... entries) {
      sheet.apply(new HoursLogged(sheet.id(), List.of(entries), WORKER, false));
      HoursApproved event = Sheets.approved(sheet, List.of(entries), terms);
      sheet.apply(event);
      return event;
    }
  }

  /** What a fixture saw, in order. */
  static List<Object> seen(ResultValidator<?> result) {
    List<Object> seen = new ArrayList<>();
    result
        .expectSuccessfulHandlerExecution()
        .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(payloads -> {
          payloads.forEach(seen::add);
          return true;
        })));
    return seen;
  }

  /** What was taken in short: {@code place seconds amount}. */
  static List<String> taken(List<TakenItem> items) {
    return items.stream()
        .map(i -> i.place() + " " + i.item().seconds() + " " + i.item().amount().decimal())
        .toList();
  }

  /** Items in short: {@code day seconds amount}. */
  static List<String> shown(List<Item> items) {
    return items.stream()
        .map(i -> i.day() + " " + i.seconds() + " " + i.amount().decimal())
        .toList();
  }

  /** Pieces in short: {@code entry from-to}. */
  static List<String> pieces(List<Piece> pieces) {
    return pieces.stream()
        .map(p -> p.entry().id() + " " + p.from() + "-" + p.to())
        .toList();
  }
}
