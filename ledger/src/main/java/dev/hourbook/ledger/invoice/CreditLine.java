package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.TakenItem;
import java.util.List;

/**
 * What is credited of one invoice line, which counts from 1: whole items with the money they carry,
 * so never more than the line. Seconds and amount are those of the items, not their opposites.
 */
public record CreditLine(
    int line,
    ContractId contract,
    ExpertId expert,
    Discipline discipline,
    String project,
    PayWeek week,
    Rate rate,
    long seconds,
    Money amount,
    Disposition disposition,
    List<TakenItem> items) {

  static CreditLine of(
      int number, InvoiceLine line, Disposition disposition, List<TakenItem> taken) {
    List<Item> items = taken.stream().map(TakenItem::item).toList();
    return new CreditLine(
        number,
        line.contract(),
        line.expert(),
        line.discipline(),
        line.project(),
        line.week(),
        line.rate(),
        items.stream().mapToLong(Item::seconds).sum(),
        Lines.sum(items.stream().map(Item::amount).toList()),
        disposition,
        taken);
  }
}
