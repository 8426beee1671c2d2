package dev.hourbook.stripe;

import static io.github.bucket4j.BlockingStrategy.PARKING;

import com.stripe.StripeClient;
import com.stripe.service.V1Services;
import io.github.bucket4j.TimeMeter;

/**
 * Our account at Stripe, as one connection to it: what shares it shares its limits. One call is one
 * request on the wire: nothing beneath tries again or follows a redirect.
 */
public final class StripeApi {
  private final StripeClient client;

  /** Speaks to Stripe, or to what stands in for it, as the settings say. */
  public StripeApi(StripeSettings settings) {
    this(settings, new Turns(settings.limits(), TimeMeter.SYSTEM_NANOTIME, PARKING));
  }

  StripeApi(StripeSettings settings, Turns turns) {
    client = StripeClient.builder()
        .setApiKey(settings.apiKey())
        .setApiBase(withoutSlash(settings.apiBase().toString()))
        .setHttpClient(
            new InTurn(turns, new SendOnce(settings.connectTimeout(), settings.answerTimeout())))
        .setMaxNetworkRetries(0)
        .build();
  }

  V1Services v1() {
    return client.v1();
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
