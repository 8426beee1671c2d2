package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.ItemDays;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a payout was proposed to come back, and what waits for a decision. */
final class Clawbacks {

  private final PayoutPlanned paid;
  private final Map<ItemId, Long> proposed = new HashMap<>();
  private final Map<Integer, ClawbackProposed> open = new LinkedHashMap<>();
  private final Set<String> documents = new HashSet<>();
  private int last;
  private boolean anyBorne;

  Clawbacks(PayoutPlanned paid) {
    this.paid = paid;
  }

  void on(ClawbackProposed e) {
    last = e.clawback();
    open.put(last, e);
    documents.add(e.document());
    e.items().forEach(item -> proposed.merge(item.item(), item.seconds(), Long::sum));
  }

  void on(ClawbackDecided e) {
    open.remove(e.clawback());
    anyBorne = anyBorne || !e.borne().isEmpty();
  }

  /** Whether the expert owes some of it back. */
  boolean isAnyBorne() {
    return anyBorne;
  }

  /** Whether that document led to a proposal already. */
  boolean proposedFor(String document) {
    return documents.contains(document);
  }

  /** Items, sheet by sheet, of which something was not worked and waits for a decision. */
  Map<TimesheetId, Set<ItemId>> notWorked() {
    Map<TimesheetId, Set<ItemId>> sheets = new LinkedHashMap<>();
    open.values().stream()
        .filter(proposed -> proposed.cause() == ClawbackCause.NOT_WORKED)
        .flatMap(proposed -> proposed.items().stream())
        .forEach(item -> sheets
            .computeIfAbsent(new TimesheetId(item.contract(), item.week()), s -> new HashSet<>())
            .add(item.item()));
    return sheets;
  }

  int next() {
    return last + 1;
  }

  /** The parts of paid items that are asked for; an item is proposed once, second by second. */
  List<ClawbackItem> choose(List<Asked> asked, ItemDays days) {
    List<ClawbackItem> items = new ArrayList<>();
    Map<ItemId, Long> before = new HashMap<>(proposed);
    for (Asked one : asked) {
      long gone = before.getOrDefault(one.item(), 0L);
      PayoutItem item = paid.items().stream()
          .filter(any -> any.item().equals(one.item()))
          .filter(any -> one.seconds() > 0 && gone + one.seconds() <= any.seconds())
          .findFirst()
          .orElseThrow(() -> new Refused(new ClawbackRefusal.TooFewSeconds(
              one.item(), one.seconds(), secondsOf(one.item()) - gone)));
      LocalDate day = days.of(new TimesheetId(item.contract(), item.week()), item.item());
      items.add(ClawbackItem.of(item, day, gone, one.seconds()));
      before.merge(one.item(), one.seconds(), Long::sum);
    }
    return items;
  }

  /** Of what is asked, as many seconds of each item as nobody has proposed yet. */
  List<Asked> left(List<Asked> asked) {
    List<Asked> left = new ArrayList<>();
    Map<ItemId, Long> before = new HashMap<>(proposed);
    for (Asked one : asked) {
      long there = secondsOf(one.item()) - before.getOrDefault(one.item(), 0L);
      long seconds = Math.min(one.seconds(), there);
      if (seconds > 0) {
        left.add(new Asked(one.item(), seconds));
        before.merge(one.item(), seconds, Long::sum);
      }
    }
    return left;
  }

  private long secondsOf(ItemId id) {
    return paid.items().stream()
        .filter(any -> any.item().equals(id))
        .mapToLong(PayoutItem::seconds)
        .sum();
  }

  ClawbackProposed waiting(DecideClawback c) {
    ClawbackProposed found = open.get(c.clawback());
    if (found == null) {
      throw new Refused(new ClawbackRefusal.NothingProposed(c.payout(), c.clawback()));
    }
    if (found.by().isSamePersonAs(c.by())) {
      throw new Refused(new ClawbackRefusal.SamePersonTwice(c.by()));
    }
    if (found.cause() == ClawbackCause.QUALITY && c.option() != ClawbackOption.ABSORB) {
      throw new Refused(new ClawbackRefusal.QualityIsAbsorbed(c.payout(), c.clawback()));
    }
    requireFit(c, found.seconds());
    return found;
  }

  private static void requireFit(DecideClawback c, long all) {
    long borne = c.borneSeconds();
    boolean fits = switch (c.option()) {
      case ABSORB -> borne == 0;
      case BEAR -> borne == all;
      case SPLIT -> borne > 0 && borne < all;
    };
    if (!fits) {
      throw new Refused(new ClawbackRefusal.SecondsDoNotFit(c.option(), borne, all));
    }
  }

  /** The seconds of each item, sheet by sheet. */
  static Map<TimesheetId, Map<ItemId, Long>> bySheet(List<ClawbackItem> items) {
    Map<TimesheetId, Map<ItemId, Long>> sheets = new LinkedHashMap<>();
    for (ClawbackItem item : items) {
      sheets
          .computeIfAbsent(
              new TimesheetId(item.contract(), item.week()), s -> new LinkedHashMap<>())
          .merge(item.item(), item.seconds(), Long::sum);
    }
    return sheets;
  }

  /** The first so many seconds of what was proposed. */
  static List<ClawbackItem> borne(List<ClawbackItem> items, long seconds) {
    List<ClawbackItem> borne = new ArrayList<>();
    long left = seconds;
    for (ClawbackItem item : items) {
      long some = Math.min(left, item.seconds());
      if (some > 0) {
        borne.add(item.first(some));
      }
      left -= some;
    }
    return borne;
  }
}
