package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import java.util.List;

/**
 * What a sheet's submitted and undecided hours would be worth if they were approved now: the items
 * of that approval on both sides. Hours over the cap or without a price are in none.
 */
public record WaitingHours(List<Item> bill, List<Item> pay) {

  /** Folds the sheet's own stream and values what waits there. */
  public static WaitingHours of(TimesheetId id, Streams streams, ContractTerms terms) {
    SheetState sheet = new SheetState(id);
    for (LedgerEvent fact : streams.of(id.toString())) {
      sheet.apply((TimesheetEvent) fact);
    }
    List<TimeEntry> submitted = sheet.in(SheetState.Stage.SUBMITTED);
    if (submitted.isEmpty()) {
      return new WaitingHours(List.of(), List.of());
    }
    Valuation value = Valuation.of(sheet, submitted, terms);
    return new WaitingHours(value.bill(), value.pay());
  }
}
