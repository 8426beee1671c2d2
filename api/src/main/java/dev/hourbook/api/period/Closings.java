package dev.hourbook.api.period;

import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.api.ports.SqlMonthEnds;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.Estimates;
import dev.hourbook.ledger.period.MonthEnds;
import dev.hourbook.ledger.period.PeriodCommand.ClosePeriod;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.period.Share;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.periods.Matter;
import dev.hourbook.projections.periods.OpenMatters;
import dev.hourbook.projections.periods.Periods;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares a month's end: which sheets are undecided comes from views that have caught up, what
 * they are worth from the streams.
 */
public final class Closings {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int DECIMALS = 2;
  private static final long HUNDRED_PERCENT = 10_000;
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

  private final LedgerRuntime ledger;
  private final Estimates estimates;
  private final Periods periods;
  private final OpenMatters matters;
  private final MonthEnds monthEnds;
  private final TransactionTemplate moment;

  /** Closings of the given book. */
  public Closings(LedgerRuntime ledger, Streams streams, JdbcTemplate jdbc) {
    this.ledger = ledger;
    this.estimates = new Estimates(streams);
    this.periods = new Periods(jdbc);
    this.matters = new OpenMatters(jdbc);
    this.monthEnds = new SqlMonthEnds(jdbc);
    this.moment = new TransactionTemplate(
        new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
  }

  /** What is asked: the hash that was shown, a share other than the usual, and why despite all. */
  public record Wish(
      String hash, Optional<BigDecimal> percent, @Nullable String despite) {}

  /**
   * What closing the month would accrue now, at the usual share or a given percentage.
   *
   * @throws Refused {@code period/no-percentage}
   */
  public Preview preview(PeriodId period, Optional<BigDecimal> percent, Actor by) {
    long position = ledger.positions().head();
    ledger.positions().awaitBooks(position, PATIENCE);
    return previewAt(position, period, percent, by);
  }

  /**
   * The same as the views stand, for a page that waits for nothing.
   *
   * @throws Refused {@code period/no-percentage}
   */
  public Preview previewAt(long position, PeriodId period, Optional<BigDecimal> percent, Actor by) {
    List<TimesheetId> sheets = periods.undecidedUpTo(period.lastDay());
    Share share =
        percent.map(given -> share(given, by)).orElseGet(() -> periods.approvedShare(period));
    Estimate estimate = estimates.of(sheets, period.lastDay(), share);
    return new Preview(period, position, sheets, estimate);
  }

  /** Its size is looked at before its digits are written out: {@code 1e300000000} has many. */
  private static Share share(BigDecimal percent, Actor by) {
    boolean readable = percent.signum() >= 0
        && percent.compareTo(MOST_PERCENT) <= 0
        && percent.scale() <= DECIMALS;
    if (!readable) {
      throw new Refused(new ClosingRefusal.NoPercentage(percent.toString()));
    }
    long part = percent.movePointRight(DECIMALS).longValueExact();
    return new Share(part, HUNDRED_PERCENT, "given by " + by);
  }

  /**
   * The command that closes the month, unless something stands in its way and nobody says why it
   * closes despite it; the ledger refuses what no reason helps against. To be made outside of the
   * unit of work that handles it: valuing many sheets takes longer than a transaction may.
   *
   * @throws Refused {@code period/blocked}
   */
  public ClosePeriod closing(PeriodId period, Wish wish, Instant at, Actor by) {
    long position = quietHead();
    ledger.positions().awaitBooks(position, PATIENCE);
    Preview now = previewAt(position, period, wish.percent(), by);
    if (wish.despite() == null && !periods.of(period).isClosed()) {
      requireClear(period, at);
    }
    return new ClosePeriod(
        period, now.position(), now.sheets(), now.estimate(), wish.hash(), wish.despite(), at, by);
  }

  /** The head of the log once all that was on its way has come in: nothing will stand before it. */
  private long quietHead() {
    Long head = moment.execute(status -> {
      monthEnds.holdLog();
      return ledger.positions().head();
    });
    return Objects.requireNonNullElse(head, 0L);
  }

  private void requireClear(PeriodId period, Instant at) {
    List<Matter> blockers =
        matters.of(period, at).stream().filter(Closings::isClearable).toList();
    if (!blockers.isEmpty()) {
      throw new Refused(new ClosingRefusal.Blocked(period, blockers.size(), blockers.getFirst()));
    }
  }

  private static boolean isClearable(Matter matter) {
    return switch (matter.kind()) {
      case NOT_OVER, EARLIER_MONTH_OPEN -> false;
      default -> matter.blocks();
    };
  }
}
