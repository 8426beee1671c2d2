package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import dev.hourbook.ledger.timesheet.HeldHours.Because;
import dev.hourbook.ledger.timesheet.HeldHours.OnLine;
import dev.hourbook.ledger.timesheet.LiveItem.Standing;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.Withdrawals.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sheet's part in what happens to an invoice that holds its hours. */
final class Crediting {

  private static final String CREDIT_NOTE = "credit-note:";

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

  /**
   * What was not worked is not paid either, as far as no payout has it: that is a clawback to
   * decide.
   */
  void credited(List<TakenItem> items, Because why, Engagement engagement) {
    Removing.require(why.removal(), why.at(), why.by());
    List<TakenItem> pay = why.removal().reason().keepsPay()
        ? List.of()
        : unpaid(engagement).cut(new Hours.Named(TakenItem.pieces(items)));
    List<TakenItem> taken = items.stream()
        .map(item -> new TakenItem(item.item(), item.place(), why.document()))
        .toList();
    removed(new HoursRemoved(sheet.id(), engagement, taken, pay, why.removal(), why.by()));
  }

  /** Of items that a payout gave back, what was taken from the client while it had them. */
  void givenBack(Set<ItemId> items, Instant at, Engagement engagement) {
    List<Piece> back = sheet.live().of(Side.PAY).stream()
        .map(LiveItem::item)
        .filter(item -> items.contains(sheet.live().insteadOf(item.id()).orElse(item.id())))
        .flatMap(item -> item.pieces().stream())
        .toList();
    for (Withdrawal gone : sheet.withdrawals().all()) {
      Hours earned = new Hours.Named(Pieces.common(back, gone.pieces()));
      List<TakenItem> pay = unpaid(engagement).cut(earned);
      if (!pay.isEmpty()) {
        Removal removal = gone.removal(at);
        removed(new HoursRemoved(sheet.id(), engagement, List.of(), pay, removal, gone.by()));
      }
    }
  }

  private Unpaid unpaid(Engagement engagement) {
    return new Unpaid(sheet, where, engagement, events);
  }

  private void removed(HoursRemoved event) {
    events.accept(event);
    where.keep(Side.PAY, TakenItem.ids(event.pay()), sheet.id());
  }

  Money disputed(OnLine line) {
    return on(line).stream()
        .filter(live -> !live.isClear())
        .map(live -> live.item().amount())
        .reduce(Money.zero(line.rate().currency()), Money::plus);
  }

  private List<LiveItem> on(OnLine line) {
    List<LiveItem> live = sheet.live().of(Side.BILL);
    List<ItemId> ids =
        live.stream().flatMap(one -> line(one.item().id()).stream()).toList();
    Map<ItemId, String> holders = where.claims().holders(Side.BILL, ids);
    return live.stream().filter(one -> isOn(line, one.item(), holders)).toList();
  }

  /** An item, what it was before a new rate, what that was, and so on. */
  private List<ItemId> line(ItemId id) {
    return Stream.iterate(Optional.of(id), Optional::isPresent, one -> one.flatMap(before()))
        .map(Optional::get)
        .toList();
  }

  private Function<ItemId, Optional<ItemId>> before() {
    return sheet.live()::insteadOf;
  }

  /** What a credit note to the invoice made cheaper is on the line of what it was before. */
  private boolean isOn(OnLine line, Item item, Map<ItemId, String> holders) {
    ItemId id = item.id();
    Rate rate = item.rate();
    Optional<ItemId> was = before().apply(id);
    while (was.isPresent() && holders.getOrDefault(id, "").startsWith(CREDIT_NOTE)) {
      id = was.get();
      rate = sheet.live().rateTurned(id);
      was = before().apply(id);
    }
    return line.invoice().equals(holders.get(id)) && line.rate().equals(rate);
  }
}
