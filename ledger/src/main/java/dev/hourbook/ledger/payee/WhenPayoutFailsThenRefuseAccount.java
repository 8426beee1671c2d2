package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * An account that a payout failed on, for a reason that its owner mends, is refused: the next run
 * leaves the expert out and says why.
 */
public final class WhenPayoutFailsThenRefuseAccount {

  /** The name of its processing group. */
  public static final String GROUP = "payout-failed-refuse-account";

  private static final Actor RULE = Actor.system("payout-failed");

  @EventHandler
  void on(
      PayoutFailed event,
      Apart apart,
      Streams streams,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    refuse(event.payout(), event.failure(), streams, Instant.parse(recordedAt), apart);
  }

  @EventHandler
  void on(
      PayoutUndelivered event,
      Apart apart,
      Streams streams,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    refuse(event.payout(), event.failure(), streams, Instant.parse(recordedAt), apart);
  }

  @EventHandler
  void on(
      PayoutReturned event,
      Apart apart,
      Streams streams,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    refuse(event.payout(), event.failure(), streams, Instant.parse(recordedAt), apart);
  }

  private static void refuse(
      PayoutId payout, Failure failure, Streams streams, Instant at, Apart apart) {
    if (failure.remedy() != Remedy.EXPERT_MENDS) {
      return;
    }
    new RefusedAccounts(streams)
        .of(payout, failure, at, RULE)
        .ifPresent(refused -> apart.send(List.of(refused)));
  }
}
