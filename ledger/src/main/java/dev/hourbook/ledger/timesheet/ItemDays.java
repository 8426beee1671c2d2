package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** On which service day the hours of an item were worked, from its sheet's own stream. */
public final class ItemDays {

  private final Streams streams;

  /** Reads from the given streams. */
  public ItemDays(Streams streams) {
    this.streams = streams;
  }

  /**
   * The day of an item, live or not.
   *
   * @throws Refused {@code correction/item-not-live} if the sheet never had it
   */
  public LocalDate of(TimesheetId sheet, ItemId item) {
    return streams.of(sheet.toString()).stream()
        .flatMap(ItemDays::items)
        .filter(any -> any.id().equals(item))
        .findFirst()
        .map(Item::day)
        .orElseThrow(() -> new Refused(new CorrectionRefusal.NotLive(item)));
  }

  private static Stream<Item> items(LedgerEvent event) {
    return switch (event) {
      case HoursApproved e -> Stream.concat(e.bill().stream(), e.pay().stream());
      case LeftoverDecided e -> Stream.concat(e.bill().stream(), e.pay().stream());
      case AppealDecided e -> Stream.concat(e.bill().stream(), e.pay().stream());
      case ItemSplit e -> Stream.of(e.part(), e.rest());
      case HoursRepriced e ->
        Stream.concat(e.bill().stream(), e.pay().stream())
            .flatMap(one -> Stream.of(one.reversal(), one.now()))
            .filter(Objects::nonNull);
      case HoursRepointed e -> e.pay().stream().map(Moved::reversal).filter(Objects::nonNull);
      default -> Stream.empty();
    };
  }
}
