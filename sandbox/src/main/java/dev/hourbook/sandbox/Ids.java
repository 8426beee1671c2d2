package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/** Ids that look like Stripe's and come in the same order for the same seed. */
final class Ids {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Random random;

  Ids(long seed) {
    random = new Random(seed);
  }

  synchronized String next(String prefix, int letters) {
    StringBuilder id = new StringBuilder(prefix).append('1');
    for (int i = 1; i < letters; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  String next(String prefix) {
    return next(prefix, 24);
  }

  /** The same 16 letters for the same words, whoever asks. */
  static String fingerprint(String words) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      StringBuilder print = new StringBuilder();
      for (int i = 0; i < 16; i++) {
        print.append(LETTERS.charAt((digest[i] & 0xff) % LETTERS.length()));
      }
      return print.toString();
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
