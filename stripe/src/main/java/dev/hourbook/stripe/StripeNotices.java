package dev.hourbook.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import dev.hourbook.ledger.payout.Notice;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RailNotices;
import dev.hourbook.ledger.payout.RailNotices.Received.Forged;
import dev.hourbook.ledger.payout.RailNotices.Received.Genuine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Stripe's events: as webhooks, and as the list that it keeps for 30 days. The events of an
 * expert's account are in that account's list and not in ours.
 *
 * <p>Source: docs.stripe.com/webhooks; Stripe API reference, Events.
 */
public final class StripeNotices implements RailNotices {
  /** Far above any event; what is larger is not even read. */
  private static final int LARGEST = 1 << 20;

  private static final int MOST_SECRETS = 4;

  private final StripeApi stripe;
  private final Signatures signatures;

  /**
   * News that is signed in one of the secrets: one for each webhook endpoint, ours and that of the
   * experts' accounts, and twice as many while new ones replace the old.
   *
   * @throws IllegalArgumentException if there is none, there are more than four, or one is none of
   *     Stripe's
   */
  public StripeNotices(StripeApi stripe, List<String> secrets) {
    if (secrets.isEmpty()
        || secrets.size() > MOST_SECRETS
        || !secrets.stream().allMatch(secret -> secret.matches("whsec_[A-Za-z0-9_+/=-]+"))) {
      throw new IllegalArgumentException("webhooks are signed in one to four secrets, whsec_...");
    }
    this.stripe = stripe;
    signatures = new Signatures(List.copyOf(secrets));
  }

  @Override
  public Rail rail() {
    return Rail.STRIPE;
  }

  @Override
  public Received verify(byte[] body, String signature, Instant now) {
    if (body.length > LARGEST) {
      return new Forged("too-large");
    }
    String wrong = signatures.wrong(body, signature, now);
    return wrong.isEmpty()
        ? event(body).<Received>map(Genuine::new).orElseGet(() -> new Forged("not-an-event"))
        : new Forged(wrong);
  }

  private static Optional<Notice> event(byte[] body) {
    try {
      return Events.notice(Webhook.constructEventWithoutVerification(new String(body, UTF_8)));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public boolean missed(Instant since, Consumer<Notice> sink) {
    return missed(RequestOptions.builder().build(), since, sink);
  }

  @Override
  public boolean missed(String account, Instant since, Consumer<Notice> sink) {
    return missed(RequestOptions.builder().setStripeAccount(account).build(), since, sink);
  }

  private boolean missed(RequestOptions whose, Instant since, Consumer<Notice> sink) {
    var created =
        EventListParams.Created.builder().setGte(since.getEpochSecond()).build();
    var params = EventListParams.builder().setLimit(Pages.SIZE).setCreated(created);
    AtomicBoolean whole = new AtomicBoolean(true);
    Consumer<Event> each =
        event -> Events.notice(event).ifPresentOrElse(sink, () -> whole.set(false));
    try {
      Pages.each(
          last -> stripe.v1().events().list(params.setStartingAfter(last).build(), whose), each);
    } catch (StripeException brokenOff) {
      return false;
    }
    return whole.get();
  }
}
