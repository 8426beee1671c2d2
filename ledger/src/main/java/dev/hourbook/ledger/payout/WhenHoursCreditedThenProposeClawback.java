package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.timesheet.PaidHours;
import dev.hourbook.ledger.timesheet.PaidHours.Paid;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * Hours that their client does not pay and the expert was paid for need a decision: one proposal a
 * payout, whether or not an invoice had them. Removed hours were not worked, unless goodwill took
 * them from the client alone; hours of another expert were not this one's. Repeating it finds the
 * proposal and changes nothing.
 */
public final class WhenHoursCreditedThenProposeClawback {

  /** The name of its processing group. */
  public static final String GROUP = "hours-credited-propose-clawback";

  private static final String PAYOUT = "payout:";

  @EventHandler
  void on(
      HoursRemoved event,
      Apart apart,
      PaidHours paid,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    RemovalReason reason = event.removal().reason();
    if (!reason.keepsPay()) {
      new Gone(event.timesheet(), event.bill(), reason + ", " + event.removal().evidence())
          .proposals(paid, Instant.parse(recordedAt))
          .forEach(proposal -> apart.send(List.of(proposal)));
    }
  }

  /** What an invoice has waits for its credit note, which removes it. */
  @EventHandler
  void on(
      DisputeRuled event,
      Apart apart,
      PaidHours paid,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    new Gone(event.timesheet(), event.billGone(), RemovalReason.DISPUTE + ", " + event.reason())
        .proposals(paid, Instant.parse(recordedAt))
        .forEach(proposal -> apart.send(List.of(proposal)));
  }

  /** Paid hours of the same expert went along; what is left here was paid to another. */
  @EventHandler
  void on(
      HoursRepointed event,
      Apart apart,
      PaidHours paid,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    new Gone(event.timesheet(), event.bill(), RemovalReason.MISTAKE + ", " + event.reason())
        .proposals(paid, Instant.parse(recordedAt))
        .forEach(proposal -> apart.send(List.of(proposal)));
  }

  /** Hours of a sheet that its client does not pay, and why. */
  private record Gone(TimesheetId sheet, List<TakenItem> bill, String reason) {

    List<ProposeClawback> proposals(PaidHours paid, Instant at) {
      return payouts(paid.of(sheet, TakenItem.pieces(bill))).entrySet().stream()
          .map(payout -> new ProposeClawback(
              new PayoutId(payout.getKey()),
              payout.getValue(),
              ClawbackCause.NOT_WORKED,
              reason,
              document(),
              at,
              Actor.system("hours-credited")))
          .toList();
    }

    /** The credit note, else the sheet, and the first item, which is taken only once. */
    private String document() {
      TakenItem first = bill.getFirst();
      String says = first.document() == null ? sheet.toString() : first.document();
      return says + ", " + first.id();
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
}
