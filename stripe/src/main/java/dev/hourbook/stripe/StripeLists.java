package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Balance;
import com.stripe.model.Transfer;
import com.stripe.param.TransferListParams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Movement;
import dev.hourbook.ledger.payout.PayoutRail.Available;
import dev.hourbook.ledger.payout.PayoutRail.Available.Known;
import dev.hourbook.ledger.payout.PayoutRail.Available.NotKnown;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What Stripe has of ours as a whole: its balance, and all transfers from it.
 *
 * <p>Source: Stripe API reference, Balance and Transfers.
 */
record StripeLists(StripeApi stripe) {

  Available available(Currency currency) {
    try {
      return available(stripe.v1().balance().retrieve(), currency);
    } catch (StripeException problem) {
      return new NotKnown(StripeAnswers.said(problem));
    } catch (RuntimeException unreadable) {
      return new NotKnown("unreadable answer");
    }
  }

  private static Available available(Balance balance, Currency currency) {
    if (!"balance".equals(balance.getObject()) || balance.getLastResponse().code() != 200) {
      return new NotKnown("the answer is not a balance");
    }
    return balance.getAvailable().stream()
        .filter(one -> Scale.code(currency).equals(one.getCurrency()))
        .findFirst()
        .map(one -> Scale.read(one.getAmount(), one.getCurrency()))
        .orElseGet(() -> Optional.of(Money.zero(currency)))
        .<Available>map(Known::new)
        .orElseGet(() -> new NotKnown("the balance has an amount that cannot be read"));
  }

  boolean transfers(Instant since, Consumer<Movement> sink) {
    var created =
        TransferListParams.Created.builder().setGte(since.getEpochSecond()).build();
    var params = TransferListParams.builder().setLimit(Pages.SIZE).setCreated(created);
    AtomicBoolean whole = new AtomicBoolean(true);
    try {
      Pages.each(
          last -> stripe.v1().transfers().list(params.setStartingAfter(last).build()),
          transfer -> movement(transfer).ifPresentOrElse(sink, () -> whole.set(false)));
    } catch (StripeException brokenOff) {
      return false;
    }
    return whole.get();
  }

  /** Nothing where a part is missing or cannot be read. */
  private static Optional<Movement> movement(Transfer transfer) {
    Optional<Money> amount = Scale.read(transfer.getAmount(), transfer.getCurrency());
    Optional<Money> back = Scale.read(transfer.getAmountReversed(), transfer.getCurrency());
    Optional<String> to = Optional.ofNullable(transfer.getDestination());
    if (amount.isEmpty() || back.isEmpty() || to.isEmpty() || !Given.all(transfer.getCreated())) {
      return Optional.empty();
    }
    Marks marks = Marks.read(transfer.getMetadata());
    return Optional.of(new Movement(
        transfer.getId(),
        marks.payout(),
        marks.attempt(),
        to.get(),
        amount.get(),
        back.get(),
        Shown.at(transfer.getCreated())));
  }
}
