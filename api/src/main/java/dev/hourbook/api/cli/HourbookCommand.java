package dev.hourbook.api.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. */
@Command(
    name = "hourbook",
    mixinStandardHelpOptions = true,
    version = "hourbook 0.1.0",
    description = "The book of hours: bills labs, pays experts, and shows the run-rate.",
    footer = {
      "",
      "Reports go to standard output, everything else to standard error.",
      "Exit codes: 0 done, 1 refused or wrong input, 2 wrong usage,",
      "3 something does not hold, 70 a fault of our own."
    })
public final class HourbookCommand {

  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS = List.of(
      DemoCommand.class,
      RunCommand.class,
      ImportCommand.class,
      RatesCommand.class,
      QuoteCommands.class,
      PartyCommands.Clients.class,
      PartyCommands.Experts.class,
      RateCardCommands.class,
      ContractCommands.class,
      HoursCommands.class,
      CloseWeekCommand.class,
      PayRunCommands.class,
      PayoutCommands.class,
      BankFileCommands.class,
      RailCommands.class,
      PayeeCommands.class,
      ClawbackCommands.class,
      InvoiceCommand.class,
      CreditNoteCommand.class,
      ReceiptCommand.class,
      ReportCommand.class,
      StatementCommand.class,
      ExportCommand.class,
      ExplainCommand.class,
      VoucherCommands.class,
      BankCommands.class,
      OpeningCommands.class,
      PeriodCommand.class,
      ObligationsCommand.class,
      LettersCommands.class,
      RebuildCommand.class,
      VerifyCommand.class,
      SealCommand.class,
      ClockCommand.class,
      LauncherCommands.Test.class,
      LauncherCommands.Bench.class,
      LauncherCommands.Sandbox.class,
      CommandLine.HelpCommand.class);

  /** All commands, or only the one that the first word names: each has many words to look at. */
  static CommandLine of(String... words) {
    CommandLine line = new CommandLine(new HourbookCommand());
    List<Class<?>> named = COMMANDS.stream()
        .filter(command -> words.length > 0 && isNamed(command, words[0]))
        .toList();
    (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
    return line;
  }

  private static boolean isNamed(Class<?> command, String word) {
    return !command.equals(CommandLine.HelpCommand.class) // speaks of all the others
        && command.getAnnotation(Command.class).name().equals(word);
  }

  /** Runs the command line and says how it went. */
  public static int execute(String... args) {
    CommandLine line = of(args);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(dev.hourbook.api.report.ReportKind.class, Words::reportKind);
    line.registerConverter(dev.hourbook.api.report.StatementKind.class, Words::statementKind);
    line.registerConverter(dev.hourbook.api.export.ExportKind.class, Words::exportKind);
    line.registerConverter(dev.hourbook.projections.explain.Figure.class, Words::figure);
    line.registerConverter(dev.hourbook.ledger.calendar.PayCalendar.class, Words::calendar);
    line.registerConverter(dev.hourbook.ledger.calendar.PayWeek.class, Words::week);
    line.registerConverter(java.time.YearMonth.class, Words::month);
    line.registerConverter(dev.hourbook.ledger.message.Actor.class, Words::actor);
    line.registerConverter(dev.hourbook.ledger.exchange.ExchangePair.class, Words::pair);
    line.registerConverter(dev.hourbook.ledger.exchange.ExchangeRate.class, Words::rate);
    line.registerConverter(dev.hourbook.projections.statements.Every.class, Words::every);
    line.registerConverter(dev.hourbook.ledger.chart.Account.class, Words::account);
    line.registerConverter(dev.hourbook.ledger.voucher.VoucherId.class, Words::voucher);
    line.registerConverter(dev.hourbook.ledger.bank.BankAccountId.class, Words::bankAccount);
    line.registerConverter(dev.hourbook.ledger.bank.BankLineId.class, Words::bankLine);
    ActWords.teach(line);
    line.setExecutionExceptionHandler(new Failures());
    try {
      return line.execute(args);
    } finally {
      Serving.end();
    }
  }
}
