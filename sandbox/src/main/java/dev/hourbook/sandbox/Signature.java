package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature: t=1700000000,v1=5257a8...}: HMAC-SHA256 over the time, a dot
 * and the body, once for each secret while one replaces another.
 *
 * <p>Source: docs.stripe.com/webhooks, Verify webhook signatures manually.
 */
final class Signature {
  private Signature() {}

  static String header(long seconds, String payload, List<String> secrets) {
    StringBuilder header = new StringBuilder("t=" + seconds);
    secrets.forEach(secret -> header.append(",v1=").append(hmac(seconds + "." + payload, secret)));
    return header.toString();
  }

  private static String hmac(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }
}
