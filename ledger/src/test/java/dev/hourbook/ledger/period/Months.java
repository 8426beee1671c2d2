package dev.hourbook.ledger.period;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.book;
import static dev.hourbook.ledger.contract.Agreements.signed;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.period.PeriodCommand.ClosePeriod;
import dev.hourbook.ledger.period.PeriodEvent.PeriodClosed;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Small words for months: February 2026, whose last week crosses into March. */
final class Months {

  static final PeriodId JANUARY = PeriodId.of(YearMonth.of(2026, 1));
  static final PeriodId FEBRUARY = PeriodId.of(YearMonth.of(2026, 2));
  static final PeriodId MARCH = PeriodId.of(YearMonth.of(2026, 3));
  static final TimesheetId SHEET = new TimesheetId(C1, PayWeek.parse("2026-02-23@iso"));
  static final Instant CLOSING = at("2026-03-03T09:00:00Z");
  static final Share ALL = new Share(1, 1, "given");
  static final Share MOST = new Share(98, 100, "given");

  private Months() {}

  /** A book in which that month is the first in which anything was booked. */
  record Begun(YearMonth first, Set<String> grown) implements MonthEnds {

    @Override
    public Optional<YearMonth> takeTurn(LegalEntity entity) {
      return Optional.of(first);
    }

    @Override
    public void holdLog() {}

    @Override
    public Set<String> grownSince(long position) {
      return grown;
    }
  }

  static AggregateTestFixture<AccountingPeriod> fixture(StreamsInMemory streams, PeriodId first) {
    return fixture(streams, new Begun(first.month(), Set.of()));
  }

  /** February, prepared a while ago; these streams have grown since. */
  static AggregateTestFixture<AccountingPeriod> grown(StreamsInMemory streams, Object... ids) {
    Set<String> grown = Stream.of(ids).map(Object::toString).collect(Collectors.toSet());
    return fixture(streams, new Begun(FEBRUARY.month(), grown));
  }

  private static AggregateTestFixture<AccountingPeriod> fixture(
      StreamsInMemory streams, MonthEnds monthEnds) {
    AggregateTestFixture<AccountingPeriod> fixture =
        new AggregateTestFixture<>(AccountingPeriod.class);
    fixture.registerInjectableResource(streams);
    fixture.registerInjectableResource(monthEnds);
    fixture.registerAnnotatedCommandHandler(new MonthEndActs(fixture.getRepository()));
    return fixture;
  }

  /** A book with these hours submitted and undecided. */
  static StreamsInMemory waiting(TimeEntry... entries) {
    return waiting(signed(), entries);
  }

  static StreamsInMemory waiting(ContractEvent contract, TimeEntry... entries) {
    List<EntryId> ids = Stream.of(entries).map(TimeEntry::id).toList();
    return book(contract)
        .add(
            SHEET,
            new HoursLogged(SHEET, List.of(entries), ANN, false),
            new TimesheetSubmitted(SHEET, ids, 0, ANN, CLOSING, false));
  }

  static TimeEntry hours(String id, String day, long hours) {
    Work work = new Work.Dated(LocalDate.parse(day), hours * 3_600);
    return new TimeEntry(new EntryId("tracker", id), work, 0, "reading", "hash-of-" + id);
  }

  static Estimate estimate(StreamsInMemory streams, Share share) {
    return new Estimates(streams).of(List.of(SHEET), FEBRUARY.lastDay(), share);
  }

  /** Closes February with what was shown. */
  static ClosePeriod close(Estimate shown) {
    return new ClosePeriod(FEBRUARY, 17, List.of(SHEET), shown, shown.hash(), null, CLOSING, ANN);
  }

  static PeriodClosed closed(PeriodId period, Estimate estimate) {
    return new PeriodClosed(period, 17, estimate.hash(), null, ANN);
  }
}
