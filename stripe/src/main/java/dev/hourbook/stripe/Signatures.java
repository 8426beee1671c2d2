package dev.hourbook.stripe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Stripe-Signature: t=1700000000,v1=5257a8...}: HMAC-SHA256 over the time, a dot
 * and the body's bytes, in one of the secrets that are in force. The library checks it too, but by
 * {@code String.format("%d")}, which writes the time in the machine's own digits: in Arabic or
 * Persian it refuses what is genuine.
 *
 * <p>Source: docs.stripe.com/webhooks, Verify webhook signatures manually.
 */
record Signatures(List<String> secrets) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String HMAC = "HmacSHA256";
  private static final int LONGEST_HEADER = 4_096;

  /** What is wrong with a message, in a word; empty if it is genuine and of now. */
  String wrong(byte[] body, String header, Instant now) {
    List<String> parts =
        header.length() > LONGEST_HEADER ? List.of() : Arrays.asList(header.split(",", -1));
    OptionalLong time = parts.stream()
        .filter(part -> part.matches("t=\\d{1,12}"))
        .mapToLong(part -> Long.parseLong(part.substring(2)))
        .findFirst();
    List<byte[]> given = parts.stream()
        .filter(part -> part.startsWith("v1="))
        .map(part -> part.substring(3).getBytes(UTF_8))
        .toList();
    if (time.isEmpty() || !isSigned(body, time.getAsLong(), given)) {
      return "signature";
    }
    Instant signed = Instant.ofEpochSecond(time.getAsLong());
    return Duration.between(signed, now).abs().compareTo(TOLERANCE) > 0 ? "stale" : "";
  }

  private boolean isSigned(byte[] body, long time, List<byte[]> given) {
    boolean signed = false;
    for (String secret : secrets) {
      byte[] ours = hmac(secret, time, body);
      for (byte[] theirs : given) {
        // Takes as long for a wrong one as for the right one.
        signed |= MessageDigest.isEqual(ours, theirs);
      }
    }
    return signed;
  }

  private static byte[] hmac(String secret, long time, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
      mac.update((Long.toString(time) + ".").getBytes(US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(US_ASCII);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return "Signatures[" + secrets.size() + " secrets]";
  }
}
