package dev.hourbook.ledger.books;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetId;

/**
 * Puts items where they stand, or takes them from there, as an approval would have: seconds come
 * out of {@code submitted} or go back to it, so that each item sums to zero by itself. Within one
 * event they do both, and {@code submitted} stays as it was.
 */
final class ValuedItems {

  private final Dimensions bare;
  private final Engagement engagement;

  ValuedItems(TimesheetId sheet, Engagement engagement) {
    this.bare = Dimensions.of(sheet);
    this.engagement = engagement;
  }

  Entry put(Side side, Item item, Standing at) {
    return entry(side, item.id(), item, at, 1);
  }

  Entry take(Side side, Item item, Standing from) {
    return entry(side, item.id(), item, from, -1);
  }

  /** Takes as much as that item is out of another one. */
  Entry takeOutOf(ItemId whole, Side side, Item part, Standing from) {
    return entry(side, whole, part, from, -1);
  }

  /** Turns paid seconds over: they are owed below nothing here, and repointed. */
  Entry repoint(Item reversal) {
    Dimensions after = bare.withItem(reversal.id().key()).with(engagement);
    return new Legs(reversal.day())
        .seconds(Account.EXPERT_ACCRUED, reversal.seconds(), after)
        .seconds(Account.EXPERT_REPOINTED, -reversal.seconds(), after)
        .debit(Account.COST_OF_SERVICES, reversal.amount(), after)
        .credit(Account.EXPERT_PAYABLE_ACCRUED, reversal.amount(), after)
        .listed();
  }

  private Entry entry(Side side, ItemId id, Item item, Standing at, int sign) {
    Dimensions before = bare.withItem(id.key());
    Dimensions after = before.with(engagement);
    Dimensions there = at.document() == null ? after : after.under(at.document());
    long worked = sign * worked(item);
    long seconds = sign * item.seconds();
    Money amount = sign > 0 ? item.amount() : item.amount().negated();
    Legs legs = new Legs(item.day());
    if (side == Side.BILL) {
      legs.seconds(Account.CLIENT_SUBMITTED, -worked, before)
          .seconds(Account.CLIENT_ROUNDING, worked - seconds, after)
          .seconds(at.seconds(), seconds, there)
          .debit(at.money(), amount, there)
          .credit(Account.SERVICES, amount, after);
    } else {
      legs.seconds(Account.EXPERT_SUBMITTED, -worked, before)
          .seconds(at.seconds(), seconds, there)
          .debit(Account.COST_OF_SERVICES, amount, after)
          .credit(at.money(), amount, there);
    }
    return legs.listed();
  }

  /** A reversal has the pieces of what it reverses and seconds below nothing. */
  private static long worked(Item item) {
    long length = item.pieces().stream().mapToLong(Piece::length).sum();
    return item.isReversal() ? -length : length;
  }
}
