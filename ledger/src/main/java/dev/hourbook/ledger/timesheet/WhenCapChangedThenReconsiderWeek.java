package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractEvent.CapChanged;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ReconsiderOverCap;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * A raised cap acts at once: what the current week has over the old one is valued as far as the new
 * one allows. Repeating it, or a cut, finds nothing to do.
 */
public final class WhenCapChangedThenReconsiderWeek {

  /** The name of its processing group. */
  public static final String GROUP = "cap-changed-reconsider-week";

  @EventHandler
  void on(
      CapChanged event,
      Apart apart,
      Streams streams,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    TimesheetId sheet = new TimesheetId(event.contract(), event.from());
    if (!streams.of(sheet.toString()).isEmpty()) {
      Actor system = Actor.system("cap-changed");
      apart.send(List.of(new ReconsiderOverCap(sheet, Instant.parse(recordedAt), system)));
    }
  }
}
