package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.timesheet.PaidHours;
import dev.hourbook.ledger.timesheet.PaidHours.Paid;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * Hours that their client was credited and the expert was paid for need a decision: one proposal a
 * payout. Removed hours were not worked, whatever the reason, since low quality is none. Repeating
 * it finds the proposal and changes nothing.
 */
public final class WhenHoursCreditedThenProposeClawback {

  /** The name of its processing group. */
  public static final String GROUP = "hours-credited-propose-clawback";

  private static final String PAYOUT = "payout:";

  @EventHandler
  void on(
      HoursRemoved event,
      CommandGateway commands,
      PaidHours paid,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    Instant at = Instant.parse(recordedAt);
    List<TakenItem> credited =
        event.bill().stream().filter(taken -> taken.document() != null).toList();
    if (credited.isEmpty()) {
      return;
    }
    List<Piece> pieces =
        credited.stream().flatMap(taken -> taken.item().pieces().stream()).toList();
    TakenItem first = credited.getFirst();
    payouts(paid.of(event.timesheet(), pieces))
        .forEach((payout, items) -> commands.sendAndWait(new ProposeClawback(
            new PayoutId(payout),
            items,
            ClawbackCause.NOT_WORKED,
            event.removal().reason() + ", " + event.removal().evidence(),
            first.document() + ", " + first.id(),
            at,
            Actor.system("hours-credited"))));
  }

  private static Map<String, List<Asked>> payouts(List<Paid> paid) {
    Map<String, List<Asked>> payouts = new TreeMap<>();
    for (Paid one : paid) {
      payouts
          .computeIfAbsent(one.payout().substring(PAYOUT.length()), p -> new ArrayList<>())
          .add(new Asked(one.item(), one.seconds()));
    }
    return payouts;
  }
}
