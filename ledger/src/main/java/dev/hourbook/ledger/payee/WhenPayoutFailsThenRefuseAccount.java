package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * An account that a payout failed on, for a reason that its owner mends, is refused: the next run
 * leaves the expert out and says why. An account that was changed since is another one, and what is
 * said already is not said again.
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
    PayoutPlanned plan = (PayoutPlanned) streams.of(payout.toString()).getFirst();
    Optional<LinkedAccount> account = account(plan, streams);
    if (account.filter(one -> !isSaid(one, failure)).isPresent()) {
      apart.send(List.of(new RefuseAccount(
          plan.expert(), plan.rail(), failure.code(), failure.message(), at, RULE)));
    }
  }

  /** The account that the payout went to, if it is theirs still. */
  private static Optional<LinkedAccount> account(PayoutPlanned plan, Streams streams) {
    return new Payees(streams)
        .facts(plan.expert())
        .account(plan.rail())
        .filter(one -> one.destination().equals(plan.destination()));
  }

  private static boolean isSaid(LinkedAccount account, Failure failure) {
    return account
        .refused()
        .map(AccountRefused::code)
        .filter(failure.code()::equals)
        .isPresent();
  }
}
