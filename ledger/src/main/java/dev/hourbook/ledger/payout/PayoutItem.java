package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.ItemId;

/** An earning as a payout lists it: a pay-side item, its seconds and its money. */
public record PayoutItem(
    ItemId item, ContractId contract, PayWeek week, long seconds, Money amount) {}
