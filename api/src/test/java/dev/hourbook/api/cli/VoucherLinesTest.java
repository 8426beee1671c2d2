package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.VoucherLine;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The lines of a voucher as options. */
class VoucherLinesTest {

  /** Nothing but them. */
  @Command
  private static final class Only {

    @Mixin
    private VoucherLines lines = new VoucherLines();
  }

  private static VoucherLines read(String words) {
    Only only = new Only();
    new CommandLine(only).parseArgs(words.split(" "));
    return only.lines;
  }

  @Test
  void oneAccountMayHaveSeveralDebitsAndCredits() {
    VoucherLines lines = read("--debit expenses:operating:rent=700.00"
        + " --debit expenses:operating:rent=500.00 --credit assets:bank=1000 --credit"
        + " assets:bank=200");
    assertThat(lines.given())
        .containsExactly(
            line(Account.OPERATING_RENT, "USD 700.00"),
            line(Account.OPERATING_RENT, "USD 500.00"),
            line(Account.BANK, "USD -1000.00"),
            line(Account.BANK, "USD -200.00"));
  }

  private static VoucherLine line(Account account, String amount) {
    return VoucherLine.of(account, Money.parse(amount));
  }

  @Test
  void aSideWithoutAnAmountOrInNoAccountIsUsage() {
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> read("--debit assets:bank"))
        .withMessageContaining("give ACCOUNT=AMOUNT");
    assertThatExceptionOfType(ParameterException.class)
        .isThrownBy(() -> read("--debit assets:gold=1"))
        .withMessageContaining("there is no account 'assets:gold'");
  }
}
