package dev.hourbook.ledger.voucher;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a voucher: a debit is positive, a credit negative. {@code servicedOn} is the day of
 * the work behind it, absent where there is none.
 */
public record VoucherLine(
    Account account,
    Money amount,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate servicedOn,
    About about) {

  /** No work stands behind the line. */
  public static final @Nullable LocalDate NO_DAY = null;

  /** A line of the house itself, with no work behind it. */
  public static VoucherLine of(Account account, Money amount) {
    return new VoucherLine(account, amount, NO_DAY, About.HOUSE);
  }

  /** The same with the other sign. */
  public VoucherLine negated() {
    return with(amount.negated());
  }

  /** The same with another amount. */
  VoucherLine with(Money other) {
    return new VoucherLine(account, other, servicedOn, about);
  }
}
