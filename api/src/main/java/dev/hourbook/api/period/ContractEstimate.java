package dev.hourbook.api.period;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.period.EstimatedDay;
import dev.hourbook.ledger.period.EstimatedSheet;

/** What a month's end counts on for one contract: whole seconds of work, money times the share. */
public record ContractEstimate(
    String contract, String client, String expert, long seconds, Money bill, Money pay) {

  static ContractEstimate of(EstimatedSheet sheet) {
    Money zero = Money.zero(sheet.engagement().currency());
    return new ContractEstimate(
        sheet.timesheet().contract().key(),
        sheet.engagement().client().key(),
        sheet.engagement().expert().key(),
        sheet.days().stream().mapToLong(EstimatedDay::paySeconds).sum(),
        sheet.days().stream().map(EstimatedDay::bill).reduce(zero, Money::plus),
        sheet.days().stream().map(EstimatedDay::pay).reduce(zero, Money::plus));
  }

  ContractEstimate plus(ContractEstimate o) {
    return new ContractEstimate(
        contract, client, expert, seconds + o.seconds, bill.plus(o.bill), pay.plus(o.pay));
  }
}
