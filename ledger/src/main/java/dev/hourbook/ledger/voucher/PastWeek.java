package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;

/**
 * What older books say of one service week, client and discipline: seconds and money billed or
 * billable, and seconds and money earned.
 */
public record PastWeek(
    PayWeek week,
    ClientId client,
    Discipline discipline,
    long billedSeconds,
    Money revenue,
    long workedSeconds,
    Money pay) {

  /** Whether it says anything, and nothing below nothing. */
  boolean isSound() {
    boolean nothingBelow = billedSeconds >= 0
        && workedSeconds >= 0
        && revenue.minor() >= 0
        && pay.minor() >= 0
        && revenue.currency().equals(pay.currency());
    return nothingBelow && billedSeconds + workedSeconds + revenue.minor() + pay.minor() > 0;
  }
}
