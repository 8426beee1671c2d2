package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;

/** The live seconds and live money of a segment. */
record SegmentTotal(long seconds, Money money) {

  static SegmentTotal none(Rate rate) {
    return new SegmentTotal(0, Money.zero(rate.currency()));
  }

  /** What so many more seconds add: the half-up worth of all of them less the money so far. */
  Money worthOf(long more, Rate rate) {
    return rate.worth(seconds + more).minus(money);
  }

  SegmentTotal plus(long more, Money amount) {
    return new SegmentTotal(seconds + more, money.plus(amount));
  }
}
