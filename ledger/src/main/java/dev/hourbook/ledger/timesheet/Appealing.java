package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.timesheet.TimesheetCommand.AppealRemoval;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursAppealed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hears appeals against removals; what was wrongly taken comes back as new items. */
record Appealing(SheetState sheet, Consumer<TimesheetEvent> events) {

  void appeal(AppealRemoval c) {
    sheet.appeals().require(sheet.id(), c.removal(), c.at());
    events.accept(new HoursAppealed(sheet.id(), c.removal(), c.reason(), c.at(), c.by()));
  }

  void decide(DecideAppeal c, Engagement engagement) {
    HoursRemoved removed = sheet.appeals().waiting(sheet.id(), c.removal(), c.by());
    boolean upheld = c.verdict() == Verdict.UPHELD;
    events.accept(new AppealDecided(
        sheet.id(),
        c.removal(),
        engagement,
        c.verdict(),
        upheld ? back(Side.BILL, removed.bill()) : List.of(),
        upheld ? back(Side.PAY, removed.pay()) : List.of(),
        c.reason(),
        c.by()));
  }

  /** Day by day, each worth what it adds to the live seconds at its rate. */
  private List<Item> back(Side side, List<TakenItem> taken) {
    Map<Segment, SegmentTotal> totals = new HashMap<>();
    List<Item> items = new ArrayList<>();
    List<Item> byDay = taken.stream()
        .map(TakenItem::item)
        .sorted(Comparator.comparing(Item::day).thenComparing(item -> item.id().key()))
        .toList();
    for (Item was : byDay) {
      Segment segment = new Segment(side, was.rate());
      SegmentTotal live = totals.computeIfAbsent(segment, sheet::total);
      Item item = new Item(
          sheet.itemId(side, items.size()),
          was.day(),
          was.rate(),
          was.seconds(),
          live.worthOf(was.seconds(), was.rate()),
          live.seconds(),
          was.pieces());
      items.add(item);
      totals.put(segment, live.plus(item.seconds(), item.amount()));
    }
    return items;
  }
}
