package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.Event;
import com.stripe.model.Payout;
import com.stripe.model.StripeObject;
import com.stripe.model.Transfer;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Notice;
import dev.hourbook.ledger.payout.Notice.Subject;
import dev.hourbook.ledger.payout.Notice.Subject.OfAccount;
import dev.hourbook.ledger.payout.Notice.Subject.OfAttempt;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event of Stripe's is about, as far as it is about something of ours. */
final class Events {
  /** Of what we made ourselves the call's answer says as much, and a look where it was lost. */
  private static final Set<String> MADE = Set.of("transfer.created", "payout.created");

  private Events() {}

  /** The event as news; nothing if it is no event. */
  static Optional<Notice> notice(@Nullable Event event) {
    return Optional.ofNullable(event)
        .filter(one -> "event".equals(one.getObject())
            && Given.all(one.getId(), one.getType(), one.getCreated()))
        .map(one -> new Notice(
            StripeAnswers.clean(one.getId()),
            StripeAnswers.clean(one.getType()),
            Instant.ofEpochSecond(one.getCreated()),
            one.getAccount(),
            subject(one)));
  }

  private static Optional<Subject> subject(Event event) {
    if (MADE.contains(event.getType())) {
      return Optional.empty();
    }
    return switch (object(event)) {
      case Transfer transfer ->
        reversal(event, transfer)
            .or(() -> attempt(Hop.FUNDING, transfer.getMetadata(), transfer.getId()));
      // Without an account it is our own balance that is paid out.
      case Payout payout
      when Given.all(event.getAccount()) ->
        attempt(Hop.DELIVERY, payout.getMetadata(), payout.getId());
      case Account account ->
        Optional.of(new OfAccount(account.getId(), Accounts.expert(account).orElse(null)));
      default ->
        Optional.of(event)
            .filter(one -> Given.all(one.getAccount()) && one.getType().startsWith("account."))
            .map(one -> new OfAccount(one.getAccount(), null));
    };
  }

  /** What it happened to; the event where that is of a shape that the library does not know. */
  private static StripeObject object(Event event) {
    try {
      return Objects.requireNonNullElse(
          event.getDataObjectDeserializer().deserializeUnsafe(), event);
    } catch (StripeException | RuntimeException ofAnotherShape) {
      return event;
    }
  }

  /** The newest reversal of a transfer, if the event is about it and it is ours. */
  private static Optional<Subject> reversal(Event event, Transfer transfer) {
    return Optional.of(transfer)
        .filter(one -> event.getType().equals("transfer.reversed"))
        .map(Transfer::getReversals)
        .map(reversals -> reversals.getData())
        .filter(reversals -> !reversals.isEmpty())
        .map(reversals -> reversals.getFirst())
        .flatMap(newest -> attempt(Hop.REVERSAL, newest.getMetadata(), newest.getId()));
  }

  private static Optional<Subject> attempt(
      Hop hop, @Nullable Map<String, String> metadata, String reference) {
    Marks marks = Marks.read(metadata);
    return Optional.ofNullable(marks.payout())
        .filter(payout -> marks.attempt() > 0 && Given.all(reference))
        .map(payout -> new OfAttempt(hop, payout, marks.attempt(), reference));
  }
}
