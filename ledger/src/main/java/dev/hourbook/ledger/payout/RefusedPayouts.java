package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.HeldHours;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Repository;

/**
 * What becomes of a payout that the bank will not pay to where it was approved to go: it is
 * cancelled in the unit of work of whoever says so, and its items are due to a later run.
 */
public final class RefusedPayouts {

  private final Supplier<Repository<Payout>> payouts;
  private final Supplier<Claims> claims;
  private final Supplier<HeldHours> hours;
  private final Debts debts;

  /** All of them are asked for when a payout is refused. */
  RefusedPayouts(
      Supplier<Repository<Payout>> payouts, Supplier<Claims> claims, Supplier<HeldHours> hours) {
    this.payouts = payouts;
    this.claims = claims;
    this.hours = hours;
    this.debts = new Debts(payouts);
  }

  /**
   * Gives its items back.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code payout/already-settled}
   */
  public void giveBack(PayoutId payout, String reason, Instant at, Actor by) {
    payouts.get().load(payout.toString()).execute(refused -> {
      refused.cancel(reason, by);
      refused.giveBack(claims.get(), hours.get(), debts, at);
    });
  }
}
