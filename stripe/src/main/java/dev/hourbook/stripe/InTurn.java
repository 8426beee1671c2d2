package dev.hourbook.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Duration;

/**
 * Lets every request wait for its turn, and all of them when Stripe says that we are too fast.
 *
 * <p>Source: docs.stripe.com/rate-limits, Object lock timeouts.
 */
final class InTurn extends HttpClient {
  private static final int TOO_MANY = 429;

  /** The code of a 429 that is about one object and not about our pace. */
  private static final String ONE_OBJECT_BUSY = "\"lock_timeout\"";

  private static final Duration UNLESS_SAID = Duration.ofSeconds(1);

  private final Turns turns;
  private final HttpClient wire;

  InTurn(Turns turns, HttpClient wire) {
    this.turns = turns;
    this.wire = wire;
  }

  @Override
  public StripeResponse request(StripeRequest request) throws StripeException {
    try {
      turns.await(Turns.endpoint(request.method().name(), request.url().getPath()));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("not sent", new NotSentException(stop));
    }
    StripeResponse response = wire.request(request);
    if (response.code() == TOO_MANY && !response.body().contains(ONE_OBJECT_BUSY)) {
      turns.pause(StripeAnswers.retryAfter(response.headers()).orElse(UNLESS_SAID));
    }
    return response;
  }
}
