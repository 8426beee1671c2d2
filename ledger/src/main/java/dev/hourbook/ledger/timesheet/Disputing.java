package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Opens disputes about approved hours and ends them. */
final class Disputing {

  private final SheetState sheet;
  private final Whereabouts where;
  private final Consumer<TimesheetEvent> events;

  Disputing(SheetState sheet, Whereabouts where, Consumer<TimesheetEvent> events) {
    this.sheet = sheet;
    this.where = where;
    this.events = events;
  }

  /**
   * What a payout holds is not held back: it is paid, and becomes a clawback if the client wins.
   */
  void dispute(DisputeHours c, Engagement engagement) {
    Choice choice = new Choice(sheet);
    List<Chosen> chosen = choice.of(Side.BILL, c.hours(), sheet.live().of(Side.BILL));
    Removing.requireClear(chosen);
    List<TakenItem> bill = new Cutting(sheet, where, engagement, events).cut(Side.BILL, chosen);
    List<TakenItem> pay = unpaid(engagement).cut(Choice.sameAs(chosen));
    events.accept(new HoursDisputed(
        sheet.id(),
        sheet.disputes().next(),
        engagement,
        bill,
        pay,
        c.reason(),
        c.answerBy(),
        c.by()));
    where.keep(Side.BILL, unheld(bill), sheet.id());
    where.keep(Side.PAY, unheld(pay), sheet.id());
  }

  private Unpaid unpaid(Engagement engagement) {
    return new Unpaid(sheet, where, engagement, events);
  }

  /** What a payout had when it was disputed and has given back since goes with the held pay. */
  void rule(RuleOnDispute c, Engagement engagement) {
    Disputes.Open open = sheet.disputes().get(sheet.id(), c.dispute());
    if (open.by().isSamePersonAs(c.by())) {
      throw new Refused(new CorrectionRefusal.OwnDispute(c.by()));
    }
    List<TakenItem> bill = located(open.bill());
    List<TakenItem> pay = new ArrayList<>(located(open.pay()));
    List<TakenItem> givenBack = c.ruling() == Ruling.FOR_CLIENT
        ? unpaid(engagement).cut(new Hours.Named(TakenItem.pieces(bill)))
        : List.of();
    pay.addAll(givenBack);
    events.accept(new DisputeRuled(
        sheet.id(), c.dispute(), engagement, c.ruling(), bill, pay, c.reason(), c.by()));
    if (c.ruling() == Ruling.FOR_EXPERT) {
      release(Side.BILL, bill);
      release(Side.PAY, pay);
    }
    where.keep(Side.PAY, TakenItem.ids(givenBack), sheet.id());
  }

  private List<TakenItem> located(List<ItemId> ids) {
    return ids.stream().map(id -> where.locate(sheet.live().get(id))).toList();
  }

  private void release(Side side, List<TakenItem> items) {
    if (!unheld(items).isEmpty()) {
      where.claims().release(side, sheet.id().toString(), unheld(items));
    }
  }

  private static List<ItemId> unheld(List<TakenItem> items) {
    return TakenItem.ids(
        items.stream().filter(taken -> taken.document() == null).toList());
  }
}
