package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the lines of a voucher have to be. */
final class Lines {
  private Lines() {}

  static void require(VoucherId voucher, List<VoucherLine> lines) {
    if (lines.isEmpty() || lines.stream().anyMatch(line -> line.amount().isZero())) {
      throw new Refused(new VoucherRefusal.NothingBooked(voucher));
    }
    for (VoucherLine line : lines) {
      if (!ByHand.mayBook(line.account())) {
        throw new Refused(new VoucherRefusal.NotByHand(line.account()));
      }
    }
    requireBalance(voucher, lines);
  }

  static void requireBalance(VoucherId voucher, List<VoucherLine> lines) {
    Map<Currency, Money> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    lines.forEach(line -> sums.merge(line.amount().currency(), line.amount(), Money::plus));
    sums.values().stream().filter(sum -> !sum.isZero()).findFirst().ifPresent(off -> {
      throw new Refused(new VoucherRefusal.Unbalanced(voucher, off));
    });
  }

  static void requireReason(VoucherId voucher, String reason) {
    if (reason.isBlank()) {
      throw new Refused(new VoucherRefusal.WithoutReason(voucher));
    }
  }

  static void requireTwoPeople(VoucherId voucher, Actor by, Actor approvedBy) {
    if (by.isSamePersonAs(approvedBy)) {
      throw new Refused(new VoucherRefusal.SamePersonTwice(voucher, by));
    }
  }

  /** Each line takes from one that is held, of the same sign and about the same. */
  static void requireWithin(VoucherId voucher, List<VoucherLine> lines, List<VoucherLine> held) {
    List<VoucherLine> left = new ArrayList<>(held);
    for (VoucherLine line : lines) {
      VoucherLine from = left.stream()
          .filter(one -> covers(one, line))
          .findFirst()
          .orElseThrow(() -> new Refused(new VoucherRefusal.MoreThanHeld(voucher, line)));
      left.remove(from);
      left.add(from.with(from.amount().minus(line.amount())));
    }
  }

  private static boolean covers(VoucherLine held, VoucherLine line) {
    boolean same = held.with(line.amount()).equals(line)
        && held.amount().currency().equals(line.amount().currency())
        && Long.signum(held.amount().minor()) == Long.signum(line.amount().minor());
    return same && Math.abs(line.amount().minor()) <= Math.abs(held.amount().minor());
  }
}
