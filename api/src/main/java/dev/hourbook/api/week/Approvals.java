package dev.hourbook.api.week;

import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveBySilence;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.TimesheetRefusal;
import dev.hourbook.projections.timesheets.WaitingSheets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Approves what waits in a week, a hundred sheets a transaction. */
public final class Approvals {

  private static final int SHEETS_PER_CHUNK = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LedgerRuntime ledger;
  private final WaitingSheets waiting;

  /** Approvals in the given book. */
  public Approvals(LedgerRuntime ledger, JdbcTemplate jdbc) {
    this.ledger = ledger;
    this.waiting = new WaitingSheets(jdbc);
  }

  /**
   * A person approves every sheet of the week that waits; says how many.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code timesheet/own-hours} if they submitted one
   */
  public int byPerson(PayWeek week, Instant at, Actor by) {
    return all(week, sheet -> new ApproveHours(sheet, at, by));
  }

  /**
   * Silence approves every sheet of the week that waits and whose review is over; says how many. A
   * sheet with late hours has a review of its own and goes on waiting.
   */
  public int bySilence(PayWeek week, Instant at) {
    Actor system = Actor.system("auto-approval");
    return all(week, sheet -> new ApproveBySilence(sheet, at, system));
  }

  private int all(PayWeek week, Function<TimesheetId, LedgerCommand> approval) {
    ledger.positions().awaitBooks(ledger.positions().head(), PATIENCE);
    int approved = 0;
    List<TimesheetId> sheets = waiting.of(week, "", SHEETS_PER_CHUNK);
    while (!sheets.isEmpty()) {
      approved += approve(sheets, approval);
      sheets = waiting.of(week, sheets.getLast().text(), SHEETS_PER_CHUNK);
    }
    return approved;
  }

  private int approve(List<TimesheetId> chunk, Function<TimesheetId, LedgerCommand> approval) {
    try {
      ledger.chunks().run(read(chunk), chunk.stream().map(approval).toList());
      return chunk.size();
    } catch (Refused refused) {
      if (chunk.size() > 1) {
        return chunk.stream().mapToInt(one -> approve(List.of(one), approval)).sum();
      }
      if (refused.refusal() instanceof TimesheetRefusal.ReviewStillOpen) {
        return 0;
      }
      throw refused;
    }
  }

  private static List<String> read(List<TimesheetId> sheets) {
    return sheets.stream()
        .flatMap(sheet -> Stream.of(sheet.toString(), sheet.contract().toString()))
        .distinct()
        .toList();
  }
}
