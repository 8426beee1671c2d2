package dev.hourbook.api.remittance;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret by which numbers of accounts become fingerprints, {@code iban-3f9c0a-8c1f0a77…}: there
 * are few enough numbers of one bank to try them all against a bare hash. Six digits say which key
 * it was.
 */
public final class AccountKey {

  /** Where it is kept: at least 32 bytes in Base64. */
  public static final String VARIABLE = "HOURBOOK_ACCOUNT_KEY";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String KIND = "iban-";
  private static final int SHORTEST = 32;
  private static final int OF_KEY = 6;
  private static final int OF_NUMBER = 40;

  private final SecretKeySpec key;

  private AccountKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * The key that the environment has.
   *
   * @throws Refused {@code remittance/no-account-key} if it has none, or one that is too short
   */
  public static AccountKey of(Map<String, String> environment) {
    try {
      byte[] bytes = Base64.getDecoder().decode(environment.getOrDefault(VARIABLE, ""));
      if (bytes.length >= SHORTEST) {
        return new AccountKey(bytes);
      }
    } catch (IllegalArgumentException notBase64) {
      throw new Refused(new FileRefusal.NoAccountKey(VARIABLE));
    }
    throw new Refused(new FileRefusal.NoAccountKey(VARIABLE));
  }

  /**
   * The fingerprint of a number, however it is spaced.
   *
   * @throws Refused {@code remittance/no-iban}
   */
  public Fingerprint fingerprint(String number) {
    return Iban.read(number)
        .map(this::fingerprint)
        .orElseThrow(() -> new Refused(new FileRefusal.NoIban()));
  }

  Fingerprint fingerprint(Iban iban) {
    return new Fingerprint(prefix() + hash("iban:" + iban.text()).substring(0, OF_NUMBER));
  }

  /** Whether a fingerprint was made by this key. */
  boolean made(String fingerprint) {
    return fingerprint.startsWith(prefix());
  }

  private String prefix() {
    return KIND + hash("key").substring(0, OF_KEY) + "-";
  }

  private String hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }
}
