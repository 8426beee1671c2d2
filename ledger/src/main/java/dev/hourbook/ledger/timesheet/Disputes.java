package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.LiveItem.Standing;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The disputes about a sheet, by number, and who opened them. */
final class Disputes {

  private final Map<Integer, Open> open = new HashMap<>();
  private int opened;

  /** A dispute that waits for its ruling. */
  record Open(Actor by, List<ItemId> bill, List<ItemId> pay) {}

  void open(HoursDisputed e, LiveItems live) {
    opened = e.dispute();
    open.put(e.dispute(), new Open(e.by(), TakenItem.ids(e.bill()), TakenItem.ids(e.pay())));
    TakenItem.ids(e.bill()).forEach(id -> live.stand(id, Standing.DISPUTED));
    TakenItem.ids(e.pay()).forEach(id -> live.stand(id, Standing.DISPUTED));
  }

  /** Hours on an invoice stay until its credit note takes them; all others stand or go. */
  void rule(DisputeRuled e, LiveItems live) {
    open.remove(e.dispute());
    if (e.ruling() == Ruling.FOR_EXPERT) {
      TakenItem.ids(e.bill()).forEach(id -> live.stand(id, Standing.CLEAR));
      TakenItem.ids(e.pay()).forEach(id -> live.stand(id, Standing.CLEAR));
      return;
    }
    for (TakenItem taken : e.bill()) {
      if (taken.document() == null) {
        live.take(taken.id());
      } else {
        live.stand(taken.id(), Standing.CONCEDED);
      }
    }
    TakenItem.ids(e.pay()).forEach(live::take);
  }

  int next() {
    return opened + 1;
  }

  Open get(TimesheetId sheet, int dispute) {
    Open found = open.get(dispute);
    if (found == null) {
      throw new Refused(new CorrectionRefusal.UnknownDispute(sheet, dispute));
    }
    return found;
  }
}
