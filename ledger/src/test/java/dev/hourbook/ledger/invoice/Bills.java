package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.Agreements;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.ItemId;
import java.util.List;

/** Small words for billable items: seconds at 95 in the week of 9 February 2026. */
final class Bills {

  static final Rate NINETY_FIVE = Rate.of("95", Agreements.USD);
  static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");

  private Bills() {}

  /** So many seconds of contract C-1 after {@code before} others. */
  static BillableItem item(String id, long before, long seconds) {
    return new BillableItem(
        new ItemId(id),
        Agreements.C1,
        Agreements.EVE,
        Agreements.RADIOLOGY,
        "scans",
        WEEK,
        NINETY_FIVE,
        seconds,
        NINETY_FIVE.worth(before + seconds).minus(NINETY_FIVE.worth(before)),
        before);
  }

  /** The first hour of another contract, week or rate. */
  static BillableItem hour(String id, String contract, PayWeek week, Rate rate) {
    BillableItem any = item(id, 0, 3_600);
    return new BillableItem(
        any.item(),
        new ContractId(contract),
        any.expert(),
        any.discipline(),
        any.project(),
        week,
        rate,
        any.seconds(),
        rate.worth(any.seconds()),
        any.before());
  }

  /** Acme with contracts C-1 to C-3. */
  static StreamsInMemory contracts() {
    StreamsInMemory streams = Agreements.parties();
    for (String key : List.of("C-1", "C-2", "C-3")) {
      ContractId id = new ContractId(key);
      streams.add(
          id,
          new ContractSigned(
              id,
              Agreements.engagement(PayCalendar.ISO),
              Agreements.NEW_YEAR,
              Rounding.NONE,
              null));
    }
    return streams;
  }
}
