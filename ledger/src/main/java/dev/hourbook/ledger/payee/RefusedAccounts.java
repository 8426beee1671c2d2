package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.Instant;
import java.util.Optional;

/** Accounts that payouts did not reach. */
public record RefusedAccounts(Streams streams) {

  /**
   * The refusal of the account that a payout went to. An account that was changed since is another
   * one, and what is said already is not said again.
   */
  public Optional<RefuseAccount> of(PayoutId payout, Failure failure, Instant at, Actor rule) {
    PayoutPlanned plan = (PayoutPlanned) streams.of(payout.toString()).getFirst();
    return account(plan)
        .filter(account -> !isSaid(account, failure))
        .map(account -> new RefuseAccount(
            plan.expert(), plan.rail(), failure.code(), failure.message(), at, rule));
  }

  private Optional<LinkedAccount> account(PayoutPlanned plan) {
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
