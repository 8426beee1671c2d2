package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.ItemId;

/**
 * An approved bill-side item as a draft invoice gathers it. {@code before} is what its segment held
 * before it, in seconds; {@code carried} what the item carries in rounding besides.
 */
public record BillableItem(
    ItemId item,
    ContractId contract,
    ExpertId expert,
    Discipline discipline,
    String project,
    PayWeek week,
    Rate rate,
    long seconds,
    Money amount,
    long before,
    Money carried) {

  /** An item that carries nothing. */
  public BillableItem(
      ItemId item,
      ContractId contract,
      ExpertId expert,
      Discipline discipline,
      String project,
      PayWeek week,
      Rate rate,
      long seconds,
      Money amount,
      long before) {
    this(
        item,
        contract,
        expert,
        discipline,
        project,
        week,
        rate,
        seconds,
        amount,
        before,
        Money.zero(amount.currency()));
  }
}
