package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payee.RefusedAccounts;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.remittance.RemittanceEvent.PaymentRefused;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * An account that the bank does not pay to is refused, unless time mends it: the pay is due again,
 * and no later run sends it to the same account.
 */
public final class WhenPaymentRefusedThenRefuseAccount {

  /** The name of its processing group. */
  public static final String GROUP = "payment-refused-refuse-account";

  private static final Actor RULE = Actor.system("payment-refused");

  @EventHandler
  void on(
      PaymentRefused event,
      Apart apart,
      Streams streams,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt) {
    if (event.failure().remedy() != Remedy.RETRY_LATER) {
      new RefusedAccounts(streams)
          .of(event.payout(), event.failure(), Instant.parse(recordedAt), RULE)
          .ifPresent(refused -> apart.send(List.of(refused)));
    }
  }
}
