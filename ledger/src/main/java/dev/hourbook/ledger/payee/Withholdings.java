package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rates of tax that were set for one payee, in their order, and which of them holds when. */
public record Withholdings(List<WithholdingSet> set) {

  /** Of somebody of whom nothing was ever withheld. */
  public static final Withholdings NONE = new Withholdings(List.of());

  private static final Pattern STATUTE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 40;
  private static final int DECIMALS = 2;
  private static final String RATE = "0 to 100 percent, of at most two decimals";

  /**
   * A rate as people write it: {@code 24} or {@code 7.25} percent.
   *
   * @throws Refused {@code payee/withholding-out-of-range} if it has more than two decimals
   */
  public static WithholdingRate stated(BigDecimal percent, String statute) {
    try {
      // Moving the point of 1E+999999999 would write its zeros out.
      return new WithholdingRate(percent.scaleByPowerOfTen(DECIMALS).intValueExact(), statute);
    } catch (ArithmeticException e) {
      throw new Refused(new PayeeRefusal.WithholdingOutOfRange("rate", RATE));
    }
  }

  /** Two people set a rate; what was planned before keeps its own. */
  static WithholdingSet decide(SetWithholding c) {
    TwoPeople.require(c.by(), c.approvedBy());
    if (c.from().isBefore(c.at())) {
      throw new Refused(new PayeeRefusal.WithholdingFromThePast(c.from(), c.at()));
    }
    int rate = c.rate().basisPoints();
    if (rate < 0 || rate > WithholdingRate.WHOLE) {
      throw new Refused(new PayeeRefusal.WithholdingOutOfRange("rate", RATE));
    }
    String statute = c.rate().statute();
    if (statute.length() > LONGEST || !STATUTE.matcher(statute).matches()) {
      throw new Refused(new PayeeRefusal.WithholdingOutOfRange("statute", "a word like us-backup"));
    }
    return new WithholdingSet(
        c.expert(), c.rate(), c.from(), c.reason(), c.at(), c.by(), c.approvedBy());
  }

  Withholdings and(WithholdingSet next) {
    List<WithholdingSet> all = new ArrayList<>(set);
    all.add(next);
    return new Withholdings(List.copyOf(all));
  }

  /** Those that begin after that. */
  List<WithholdingSet> after(Instant instant) {
    return set.stream().filter(one -> one.from().isAfter(instant)).toList();
  }

  /** The one that began last by then; of one instant, the later; none if it withholds nothing. */
  Optional<WithholdingSet> at(Instant instant) {
    return set.stream()
        .filter(one -> !one.from().isAfter(instant))
        .reduce((found, next) -> next.from().isBefore(found.from()) ? found : next)
        .filter(one -> one.rate().withholds());
  }
}
