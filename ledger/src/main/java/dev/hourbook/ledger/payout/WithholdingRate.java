package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of what an expert is due a law keeps back, as somebody stated it: 2,400 basis points
 * under {@code us-backup} are 24 %.
 *
 * @param basisPoints hundredths of a percent, from 0, which withholds nothing, to 10,000
 * @param statute a word for the law: {@code us-backup}, {@code us-nra}
 */
public record WithholdingRate(int basisPoints, String statute) {

  /** All of it. */
  public static final int WHOLE = 10_000;

  private static final int IN_A_PERCENT = 2;
  private static final int IN_ALL = 4;

  /** What is withheld of a gross, rounded half-up once; nothing if that is not one minor unit. */
  public Optional<Withheld> of(Money gross) {
    long minor = BigDecimal.valueOf(gross.minor())
        .multiply(BigDecimal.valueOf(basisPoints))
        .movePointLeft(IN_ALL)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
    return minor > 0
        ? Optional.of(new Withheld(new Money(minor, gross.currency()), this))
        : Optional.empty();
  }

  /** Whether it withholds anything. */
  public boolean withholds() {
    return basisPoints > 0;
  }

  /** The number alone, {@code "7.25"} or {@code "24"}, for machines. */
  public String percent() {
    return BigDecimal.valueOf(basisPoints, IN_A_PERCENT).stripTrailingZeros().toPlainString();
  }

  /** As people write it: {@code 24 %}, {@code 7.25 %}. */
  public String inPercent() {
    return percent() + " %";
  }
}
