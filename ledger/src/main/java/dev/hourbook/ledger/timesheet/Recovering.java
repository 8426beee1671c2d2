package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import dev.hourbook.ledger.timesheet.HeldHours.Owed;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRecovered;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRecovered.Recovered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes note of paid seconds that their expert owes back: no rate concerns them any more. */
record Recovering(
    SheetState sheet, Whereabouts where, ContractTerms terms, Consumer<TimesheetEvent> events) {

  /** What older books have, or was given up, has nothing here to note. */
  void recover(Owed owed) {
    List<Recovered> recovered = new ArrayList<>();
    owed.seconds().forEach((item, seconds) -> {
      Hours.Named meant = new Hours.Named(meant(heirs(item), seconds));
      turnBack(new Choice(sheet).common(meant, heirs(item)), owed);
      for (Chosen one : new Choice(sheet).common(meant, heirs(item))) {
        recovered.add(new Recovered(one.from().item().id(), one.pieces()));
      }
    });
    if (!recovered.isEmpty()) {
      events.accept(new HoursRecovered(sheet.id(), owed.payout(), recovered, owed.by()));
    }
  }

  private List<LiveItem> heirs(ItemId paid) {
    return sheet.live().of(Side.PAY).stream()
        .filter(live -> sheet.live().descends(live.item().id(), paid))
        .toList();
  }

  /** A clawback counts seconds: first those that their client does not have any more. */
  private List<Piece> meant(List<LiveItem> heirs, long seconds) {
    List<Piece> billed = sheet.live().of(Side.BILL).stream()
        .flatMap(live -> live.pieces().stream())
        .toList();
    List<Piece> all = heirs.stream().flatMap(live -> live.pieces().stream()).toList();
    Choice choice = new Choice(sheet);
    List<Piece> meant = new ArrayList<>(choice.latest(Pieces.minus(all, billed), seconds));
    long left = seconds - meant.stream().mapToLong(Piece::length).sum();
    meant.addAll(choice.latest(Pieces.common(all, billed), left));
    return meant;
  }

  /** Of a new rate that no payout has settled yet, nothing is due for them. */
  private void turnBack(List<Chosen> chosen, Owed owed) {
    List<ItemId> ids = chosen.stream().map(one -> one.from().item().id()).toList();
    Map<ItemId, String> holders = where.claims().holders(Side.PAY, ids);
    List<Chosen> pending = chosen.stream()
        .filter(one -> !holders.containsKey(one.from().item().id()))
        .filter(one -> sheet.live().insteadOf(one.from().item().id()).isPresent())
        .toList();
    if (!pending.isEmpty()) {
      List<TakenItem> pay =
          new Cutting(sheet, where, terms.engagement(), events).cut(Side.PAY, pending);
      String reason = "owed back of " + owed.payout();
      new Repricing(sheet, where, events)
          .turnBack(pay, new RepriceHours(sheet.id(), reason, owed.at(), owed.by()), terms);
    }
  }
}
