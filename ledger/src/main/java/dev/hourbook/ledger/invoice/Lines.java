package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups billable items into lines, one a segment, and proves that each re-multiplies. What a
 * repricing takes back is a line of its own, below nothing.
 */
final class Lines {

  /**
   * Items that were rounded to no second stand before their neighbour, else they tear a stretch.
   */
  private static final Comparator<BillableItem> ORDER = Comparator.comparing(BillableItem::week)
      .thenComparing(item -> item.contract().key())
      .thenComparing(item -> item.rate().perHour())
      .thenComparingLong(BillableItem::before)
      .thenComparingLong(BillableItem::seconds);

  private Lines() {}

  static List<InvoiceLine> of(List<BillableItem> items) {
    Map<Object, List<BillableItem>> segments = new LinkedHashMap<>();
    items.stream()
        .sorted(ORDER)
        .forEach(item -> segments
            .computeIfAbsent(
                List.of(item.contract(), item.week(), item.rate(), item.seconds() < 0),
                k -> new ArrayList<>())
            .add(item));
    return segments.values().stream().map(Lines::line).toList();
  }

  private static InvoiceLine line(List<BillableItem> items) {
    BillableItem any = items.getFirst();
    List<Stretch> stretches = stretches(items);
    Money amount = sum(items.stream().map(BillableItem::amount).toList());
    Money printed = sum(stretches.stream().map(Stretch::amount).toList());
    Money carried = sum(items.stream().map(BillableItem::carried).toList());
    if (!printed.plus(carried).equals(amount)) {
      throw new Refused(
          new InvoiceRefusal.DoesNotMultiply(any.contract(), any.week(), amount, printed));
    }
    return new InvoiceLine(
        any.contract(),
        any.expert(),
        any.discipline(),
        any.project(),
        any.week(),
        any.rate(),
        items.stream().mapToLong(BillableItem::seconds).sum(),
        amount,
        stretches,
        items.stream().map(BillableItem::item).toList(),
        carried.isZero() ? null : carried);
  }

  private static List<Stretch> stretches(List<BillableItem> items) {
    List<Stretch> stretches = new ArrayList<>();
    long from = items.getFirst().before();
    long to = from;
    for (BillableItem item : items) {
      if (item.before() != to) {
        stretches.add(Stretch.of(from, to, item.rate()));
        from = item.before();
      }
      to = item.before() + item.seconds();
    }
    stretches.add(Stretch.of(from, to, items.getFirst().rate()));
    return stretches;
  }

  static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money::plus).orElseThrow();
  }
}
