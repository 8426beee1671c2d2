package dev.hourbook.api.week;

import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveBySilence;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.timesheets.WaitingSheets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
   * Silence approves every sheet of the week that waits; says how many.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code timesheet/review-still-open} before its time
   */
  public int bySilence(PayWeek week, Instant at) {
    Actor system = Actor.system("auto-approval");
    return all(week, sheet -> new ApproveBySilence(sheet, at, system));
  }

  private int all(PayWeek week, Function<TimesheetId, LedgerCommand> approval) {
    int approved = 0;
    List<TimesheetId> sheets = next(week);
    while (!sheets.isEmpty()) {
      ledger.chunks().run(sheets.stream().map(approval).toList());
      approved += sheets.size();
      sheets = next(week);
    }
    return approved;
  }

  private List<TimesheetId> next(PayWeek week) {
    ledger.positions().awaitBooks(ledger.positions().head(), PATIENCE);
    return waiting.of(week, SHEETS_PER_CHUNK);
  }
}
