package dev.hourbook.ledger.period;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.period.PeriodCommand.AskToReopen;
import dev.hourbook.ledger.period.PeriodCommand.ClosePeriod;
import dev.hourbook.ledger.period.PeriodCommand.ReopenPeriod;
import java.time.YearMonth;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Months close in order and open in the other, one act at a time. A closing was valued before it
 * holds the log, so that nobody waits for the arithmetic of more than what has changed since.
 */
class MonthEndActs {

  private final Repository<AccountingPeriod> periods;

  MonthEndActs(Repository<AccountingPeriod> periods) {
    this.periods = periods;
  }

  @CommandHandler
  void handle(ClosePeriod c, Streams streams, MonthEnds monthEnds) throws Exception {
    Optional<YearMonth> first = monthEnds.takeTurn(c.period().entity());
    PeriodState.read(c.period(), streams).requireClosable(c.at());
    requireEarlierClosed(c.period(), first, streams);
    requireAsShown(c, c.estimate());
    monthEnds.holdLog();
    Estimate estimate = new Estimates(streams).again(c, monthEnds.grownSince(c.position()));
    requireAsShown(c, estimate);
    Optional<Aggregate<AccountingPeriod>> known = find(c.period());
    if (known.isPresent()) {
      known.get().execute(period -> period.close(c, estimate));
    } else {
      periods.newInstance(() -> new AccountingPeriod(c, estimate));
    }
  }

  private static void requireAsShown(ClosePeriod c, Estimate estimate) {
    if (!estimate.hash().equals(c.hash())) {
      throw new Refused(new PeriodRefusal.ChangedSinceShown(c.period(), estimate.hash(), c.hash()));
    }
  }

  private static void requireEarlierClosed(
      PeriodId period, Optional<YearMonth> first, Streams streams) {
    PeriodId earlier = period.plusMonths(-1);
    boolean begun = first.filter(month -> month.isBefore(period.month())).isPresent();
    if (begun && !PeriodState.read(earlier, streams).closed()) {
      throw new Refused(new PeriodRefusal.EarlierOpen(period, earlier));
    }
  }

  @CommandHandler
  void handle(AskToReopen c, Streams streams) {
    requireLaterOpen(c.period(), streams);
    load(c.period()).execute(period -> period.ask(c));
  }

  @CommandHandler
  void handle(ReopenPeriod c, Streams streams, MonthEnds monthEnds) {
    monthEnds.takeTurn(c.period().entity());
    requireLaterOpen(c.period(), streams);
    monthEnds.holdLog();
    load(c.period()).execute(period -> period.reopen(c));
  }

  private static void requireLaterOpen(PeriodId period, Streams streams) {
    PeriodId later = period.plusMonths(1);
    if (PeriodState.read(later, streams).closed()) {
      throw new Refused(new PeriodRefusal.LaterClosed(period, later));
    }
  }

  private Aggregate<AccountingPeriod> load(PeriodId period) {
    return find(period).orElseThrow(() -> new Refused(new PeriodRefusal.NotClosed(period)));
  }

  private Optional<Aggregate<AccountingPeriod>> find(PeriodId period) {
    try {
      return Optional.of(periods.load(period.toString()));
    } catch (AggregateNotFoundException missing) {
      return Optional.empty();
    }
  }
}
