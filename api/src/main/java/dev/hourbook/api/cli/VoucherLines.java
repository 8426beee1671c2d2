package dev.hourbook.api.cli;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** The lines of a voucher as options: {@code --debit expenses:operating:rent=1200.00}. */
final class VoucherLines {

  /** One account and what is booked in it. */
  record Side(Account account, String amount) {}

  /** Reads {@code expenses:operating:rent=1200.00}. */
  static final class SideWord implements ITypeConverter<Side> {

    @Override
    public Side convert(String word) {
      int sign = word.indexOf('=');
      if (sign < 0) {
        throw new TypeConversionException("'" + word + "' has no amount; give ACCOUNT=AMOUNT");
      }
      return new Side(Words.account(word.substring(0, sign)), word.substring(sign + 1));
    }
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--debit",
      paramLabel = "ACCOUNT=AMOUNT",
      converter = SideWord.class,
      description = "A debit; an account may have several.")
  private List<Side> debits = new ArrayList<>();

  @Option(
      names = "--credit",
      paramLabel = "ACCOUNT=AMOUNT",
      converter = SideWord.class,
      description = "A credit; an account may have several.")
  private List<Side> credits = new ArrayList<>();

  @Option(names = "--currency", description = "Of all lines. Default: ${DEFAULT-VALUE}.")
  private Currency currency = Currency.getInstance("USD");

  /** Debits first, each in the order given. */
  List<VoucherLine> given() {
    List<VoucherLine> lines = new ArrayList<>();
    debits.forEach(side -> lines.add(VoucherLine.of(side.account(), money(side.amount()))));
    credits.forEach(
        side -> lines.add(VoucherLine.of(side.account(), money(side.amount()).negated())));
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
