package dev.hourbook.ledger.period;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a month of the books. */
public sealed interface PeriodCommand extends LedgerCommand {

  /** The month. */
  PeriodId period();

  /**
   * Closes the month with what these sheets have undecided as an estimate; refused unless that is
   * what was shown under this hash. It was valued beforehand, from a position of the log before
   * which nothing comes any more: only sheets that something happened to since are valued again.
   * {@code despite} says why it closes over what the door would have stopped at.
   */
  record ClosePeriod(
      PeriodId period,
      long position,
      List<TimesheetId> sheets,
      Estimate estimate,
      String hash,
      @Nullable String despite,
      Instant at,
      Actor by)
      implements PeriodCommand {}

  /** Asks for the month to be opened again; it stays closed. */
  record AskToReopen(PeriodId period, String reason, Instant at, Actor by)
      implements PeriodCommand {}

  /** Opens it again, by someone else than who asked last. */
  record ReopenPeriod(PeriodId period, Instant at, Actor by) implements PeriodCommand {}
}
