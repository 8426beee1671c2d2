package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.csv.RatesImport;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exchange rates, in two ways. */
@Command(
    name = "rates",
    mixinStandardHelpOptions = true,
    description = {
      "Brings in exchange rates. What is booked after them in another currency than the legal",
      "entity's own carries its amount in that one, at the latest rate of its day or before."
    },
    subcommands = {RatesCommand.Import.class, RatesCommand.Set.class})
final class RatesCommand {

  /** From a file. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Imports a CSV file with the columns day, base, quote and rate (so many of quote for one",
        "of base), or Date, Country and Exchange rate: so many units for one US dollar."
      })
  static final class Import implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of(".");

    @Option(
        names = "--source",
        paramLabel = "NAME",
        description = "Who says so. Default: the file's name.")
    private Optional<String> source = Optional.empty();

    @Override
    public Integer call() {
      try (Company company = data.open()) {
        company.caughtUp();
        RatesImport.Summary said = new RatesImport(company, file)
            .run(
                source.orElse(String.valueOf(file.getFileName())),
                company.clock().now());
        company.caughtUp();
        said.problems().forEach(System.err::println);
        System.err.printf(
            "Lines %d: %d rates imported, %d known already, %d left out, %d errors.%n",
            said.read(),
            said.imported(),
            said.repeated(),
            said.leftOut(),
            said.problems().size());
        return said.clean() ? 0 : 1;
      }
    }
  }

  /** By two people. */
  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Sets the rate of a day, whatever it was: one person asks, another approves.")
  static final class Set implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "PAIR", description = "Like USD/JPY: so many yen for one dollar.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ExchangePair pair;

    @Parameters(paramLabel = "DAY", description = "The first day it holds.")
    private LocalDate day = LocalDate.EPOCH;

    @Parameters(paramLabel = "RATE", description = "Like 149.21.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ExchangeRate rate;

    @Option(names = "--as", required = true, paramLabel = "USER", description = "Who asks.")
    private Actor asker = new Actor("user:preparer");

    @Mixin
    private SecondPerson second = new SecondPerson();

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Override
    public Integer call() {
      Quote quote = new Quote(day, rate);
      try (Company company = data.open()) {
        company.send(
            new SetRate(pair, quote, reason, second.approver(), company.clock().now(), asker));
        company.caughtUp();
        return 0;
      }
    }
  }
}
