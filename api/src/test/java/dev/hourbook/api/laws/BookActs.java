package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.exchange.ExchangeCommand.ImportRates;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.PeriodCommand.AskToReopen;
import dev.hourbook.ledger.period.PeriodCommand.ClosePeriod;
import dev.hourbook.ledger.period.PeriodCommand.ReopenPeriod;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.period.Share;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What may be done to exchange rates and to months of the books. */
record BookActs(World world, Act act, Random random) {

  private static final ExchangePair YEN = ExchangePair.parse("USD/JPY");

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    return switch (act.kind()) {
      case IMPORT_RATES ->
        Optional.of(new ImportRates(YEN, "fed", List.of(said(day()), said(day())), at, ANNA));
      case SET_RATE ->
        Optional.of(new SetRate(YEN, other(day()), "typing error", second(), at, ANNA));
      case CLOSE_MONTH -> month().map(month -> close(month, at));
      case ASK_TO_REOPEN ->
        World.any(world.closings().closed, random)
            .map(month -> new AskToReopen(month, "something was forgotten", at, ANNA));
      case REOPEN ->
        World.any(world.closings().asked, random)
            .map(month -> new ReopenPeriod(month, at, second()));
      default -> Optional.empty();
    };
  }

  /** Another person; now and then the one who asked, who may not. */
  private Actor second() {
    return random.nextInt(8) == 0 ? ANNA : BEN;
  }

  private LocalDate day() {
    return LocalDate.ofInstant(act.at(), ZoneOffset.UTC).minusDays(random.nextInt(30));
  }

  /** The source says the same of a day whenever it is asked. */
  private static Quote said(LocalDate day) {
    return new Quote(day, ExchangeRate.parse("149." + (100 + day.getDayOfYear())));
  }

  private Quote other(LocalDate day) {
    return new Quote(day, ExchangeRate.parse((140 + random.nextInt(20)) + ".5"));
  }

  /** The first open month if it is over; now and then another one, whatever it is. */
  private Optional<PeriodId> month() {
    if (random.nextInt(10) == 0) {
      return Optional.of(PeriodId.of(YearMonth.from(CutOver.DAY).plusMonths(random.nextInt(3))));
    }
    return Optional.of(world.closings().firstOpen())
        .filter(month -> !act.at().isBefore(month.endsAt()));
  }

  private ClosePeriod close(PeriodId month, Instant at) {
    List<TimesheetId> sheets =
        world.undecided.stream().map(World.Entry::sheet).distinct().toList();
    Share share = new Share(90 + random.nextInt(11), 100, "given");
    Estimate shown = world.closings().estimate(sheets, month.lastDay(), share);
    String hash = random.nextInt(10) == 0 ? "stale" : shown.hash();
    return new ClosePeriod(month, act.number(), sheets, shown, hash, "in review", at, ANNA);
  }
}
