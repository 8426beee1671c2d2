package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.timesheet.SheetState.Stage;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The history of a random week's sheet in rounds: hours are logged, some corrected (often to work
 * across midnight), submitted, some rejected, the rest approved under a cap that may have risen.
 * The last round's hours stay undecided.
 */
public final class RandomSheet {

  private final SheetState sheet = new SheetState(Sheets.SHEET);
  private final List<TimesheetEvent> events = new ArrayList<>();
  private final RandomWeek week;
  private final Random random;

  public RandomSheet(long seed) {
    week = new RandomWeek(seed);
    random = new Random(seed);
    List<TimeEntry> left = new ArrayList<>(week.entries());
    while (!left.isEmpty()) {
      List<TimeEntry> some = new ArrayList<>(left.subList(0, Math.min(3, left.size())));
      left.removeAll(some);
      happened(new HoursLogged(Sheets.SHEET, some, Sheets.WORKER, false));
      some.forEach(this::maybeCorrect);
      if (!left.isEmpty()) {
        submit();
        maybeReject();
        maybeApprove();
      }
    }
  }

  private void maybeCorrect(TimeEntry entry) {
    if (random.nextInt(3) == 0) {
      Work now = random.nextBoolean()
          ? acrossMidnight()
          : new Work.Dated(Sheets.WEEK.start().plusDays(random.nextInt(7)), seconds());
      happened(new HoursCorrected(
          Sheets.SHEET, entry.id(), entry.work(), now, "typo", Sheets.WORKER, false, false));
    }
  }

  private Work acrossMidnight() {
    Instant midnight = Sheets.WEEK.startsAt().plusSeconds(86_400L * (1 + random.nextInt(6)));
    return new Work.Timed(
        midnight.minusSeconds(seconds()), midnight.plusSeconds(seconds()), ZoneOffset.UTC);
  }

  private int seconds() {
    return 1 + random.nextInt(900);
  }

  private void submit() {
    TimeEntry[] logged = sheet.in(Stage.LOGGED).toArray(TimeEntry[]::new);
    happened(new TimesheetSubmitted(
        Sheets.SHEET,
        Sheets.ids(logged),
        Sheets.seconds(logged),
        Sheets.WORKER,
        Sheets.FRIDAY,
        false));
  }

  private void maybeReject() {
    if (random.nextInt(3) == 0) {
      TimeEntry one = sheet.in(Stage.SUBMITTED).getFirst();
      long seconds = one.work().seconds();
      happened(new HoursRejected(Sheets.SHEET, List.of(one.id()), seconds, "not ours", ANN));
    }
  }

  private void maybeApprove() {
    week.maybeRaiseCap();
    List<TimeEntry> submitted = sheet.in(Stage.SUBMITTED);
    if (!submitted.isEmpty() || !sheet.overCap().isEmpty()) {
      ContractEvent[] facts = week.facts().toArray(ContractEvent[]::new);
      happened(Sheets.approved(sheet, submitted, terms(facts)));
    }
  }

  private void happened(TimesheetEvent event) {
    events.add(event);
    sheet.apply(event);
  }

  /** All of it, in order. */
  public List<TimesheetEvent> events() {
    return events;
  }

  /** What each entry lasts, as it was last corrected. */
  public Map<EntryId, Long> recorded() {
    return lasting(Stage.values());
  }

  /** What each entry has over the cap in the end. */
  public Map<EntryId, Long> overCap() {
    return sheet.overCap().stream().collect(groupingBy(Piece::entry, summingLong(Piece::length)));
  }

  /** What each rejected entry lasted. */
  public Map<EntryId, Long> rejected() {
    return lasting(Stage.REJECTED);
  }

  private Map<EntryId, Long> lasting(Stage... stages) {
    return Stream.of(stages)
        .flatMap(stage -> sheet.in(stage).stream())
        .collect(toMap(TimeEntry::id, entry -> entry.work().seconds()));
  }

  /** The approvals among the events. */
  public List<HoursApproved> approvals() {
    return events.stream()
        .filter(HoursApproved.class::isInstance)
        .map(HoursApproved.class::cast)
        .toList();
  }
}
