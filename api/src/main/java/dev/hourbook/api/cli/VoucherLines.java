package dev.hourbook.api.cli;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The lines of a voucher as options: {@code --debit expenses:operating:rent=1200.00}. */
final class VoucherLines {

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--debit", paramLabel = "ACCOUNT=AMOUNT", description = "A debit.")
  private Map<Account, String> debits = new LinkedHashMap<>();

  @Option(names = "--credit", paramLabel = "ACCOUNT=AMOUNT", description = "A credit.")
  private Map<Account, String> credits = new LinkedHashMap<>();

  @Option(names = "--currency", description = "Of all lines. Default: ${DEFAULT-VALUE}.")
  private Currency currency = Currency.getInstance("USD");

  /** Debits first, each in the order given. */
  List<VoucherLine> given() {
    List<VoucherLine> lines = new ArrayList<>();
    debits.forEach((account, amount) -> lines.add(VoucherLine.of(account, money(amount))));
    credits.forEach(
        (account, amount) -> lines.add(VoucherLine.of(account, money(amount).negated())));
    return lines;
  }

  private Money money(String amount) {
    try {
      return Money.of(amount, currency);
    } catch (NumberFormatException | ArithmeticException wrong) {
      throw new ParameterException(
          spec.commandLine(), "'" + amount + "' is no amount in " + currency + "; give 1200.00");
    }
  }
}
