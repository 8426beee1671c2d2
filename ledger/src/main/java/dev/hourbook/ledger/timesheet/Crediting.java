package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import dev.hourbook.ledger.timesheet.HeldHours.Because;
import dev.hourbook.ledger.timesheet.HeldHours.OnLine;
import dev.hourbook.ledger.timesheet.LiveItem.Standing;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The sheet's part in what happens to an invoice that holds its hours. */
final class Crediting {

  private final SheetState sheet;
  private final Whereabouts where;
  private final Consumer<TimesheetEvent> events;

  Crediting(SheetState sheet, Whereabouts where, Consumer<TimesheetEvent> events) {
    this.sheet = sheet;
    this.where = where;
    this.events = events;
  }

  List<TakenItem> cut(OnLine line, Hours hours, Engagement engagement) {
    List<Chosen> chosen = new Choice(sheet).of(Side.BILL, hours, on(line));
    for (Chosen one : chosen) {
      if (one.from().standing() == Standing.DISPUTED) {
        throw new Refused(new CorrectionRefusal.InDispute(one.from().item().id()));
      }
    }
    return new Cutting(sheet, where, engagement, events).cut(Side.BILL, chosen);
  }

  void credited(List<TakenItem> items, Because why, Engagement engagement) {
    Removing.require(why.removal(), why.at(), why.by());
    List<TakenItem> taken = items.stream()
        .map(item -> new TakenItem(item.item(), item.place(), why.document()))
        .toList();
    events.accept(
        new HoursRemoved(sheet.id(), engagement, taken, List.of(), why.removal(), why.by()));
  }

  Money disputed(OnLine line) {
    return on(line).stream()
        .filter(live -> !live.isClear())
        .map(live -> live.item().amount())
        .reduce(Money.zero(line.rate().currency()), Money::plus);
  }

  private List<LiveItem> on(OnLine line) {
    List<LiveItem> atRate = sheet.live().of(Side.BILL).stream()
        .filter(live -> live.item().rate().equals(line.rate()))
        .toList();
    List<ItemId> ids = atRate.stream().map(live -> live.item().id()).toList();
    Map<ItemId, String> holders = where.claims().holders(Side.BILL, ids);
    return atRate.stream()
        .filter(live -> line.invoice().equals(holders.get(live.item().id())))
        .toList();
  }
}
