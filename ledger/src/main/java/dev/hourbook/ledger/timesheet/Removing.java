package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes hours off a sheet for good. */
final class Removing {

  private final SheetState sheet;
  private final Whereabouts where;
  private final Consumer<TimesheetEvent> events;

  Removing(SheetState sheet, Whereabouts where, Consumer<TimesheetEvent> events) {
    this.sheet = sheet;
    this.where = where;
    this.events = events;
  }

  /** Takes hours that are on no document, on each side named. */
  void remove(RemoveHours c, Engagement engagement) {
    require(c.removal(), c.at(), c.by());
    if (c.sides().isEmpty()) {
      throw new Refused(new CorrectionRefusal.NoSide(sheet.id()));
    }
    if (c.removal().reason().keepsPay() && c.sides().contains(Side.PAY)) {
      throw new Refused(new CorrectionRefusal.KeepsPay(c.removal().reason()));
    }
    Map<Side, List<TakenItem>> taken = new EnumMap<>(Side.class);
    Hours hours = c.hours();
    for (Side side : Side.values()) {
      if (c.sides().contains(side)) {
        List<Chosen> chosen = new Choice(sheet).of(side, hours, sheet.live().of(side));
        hours = Choice.sameAs(chosen);
        taken.put(side, free(side, chosen, engagement));
      }
    }
    List<TakenItem> bill = taken.getOrDefault(Side.BILL, List.of());
    List<TakenItem> pay = taken.getOrDefault(Side.PAY, List.of());
    events.accept(new HoursRemoved(sheet.id(), engagement, bill, pay, c.removal(), c.by()));
    taken.forEach((side, items) -> where.keep(side, TakenItem.ids(items), sheet.id()));
  }

  private List<TakenItem> free(Side side, List<Chosen> chosen, Engagement engagement) {
    requireClear(chosen);
    where.requireFree(side, ids(side, chosen));
    return new Cutting(sheet, where, engagement, events).cut(side, chosen);
  }

  /**
   * On the pay side also what they were when a payout took them: paid at another rate is paid, and
   * what is not yet is the difference alone.
   */
  private List<ItemId> ids(Side side, List<Chosen> chosen) {
    List<ItemId> ids = new ArrayList<>();
    for (Chosen one : chosen) {
      ItemId id = one.from().item().id();
      ids.add(id);
      if (side == Side.PAY) {
        sheet.live().insteadOf(id).ifPresent(ids::add);
      }
    }
    return ids;
  }

  static void requireClear(List<Chosen> chosen) {
    for (Chosen one : chosen) {
      if (!one.from().isClear()) {
        throw new Refused(new CorrectionRefusal.InDispute(one.from().item().id()));
      }
    }
  }

  static void requireTwoPeople(Actor by, Actor approvedBy) {
    for (Actor actor : List.of(by, approvedBy)) {
      if (!actor.isPerson()) {
        throw new Refused(new CorrectionRefusal.NotAPerson(actor));
      }
    }
    if (approvedBy.isSamePersonAs(by)) {
      throw new Refused(new CorrectionRefusal.SamePersonTwice(by));
    }
  }

  static void require(Removal removal, Instant at, Actor by) {
    requireTwoPeople(by, removal.approvedBy());
    if (removal.noticedAt().isAfter(at)) {
      throw new Refused(new CorrectionRefusal.NoNoticeYet(removal.noticedAt(), at));
    }
  }
}
