package dev.hourbook.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_770_800_400);
  private static final byte[] BODY = "{\"id\": \"evt_1\", \"ü\": 1}".getBytes(UTF_8);

  private final Signatures signatures = new Signatures(List.of("whsec_old", "whsec_new"));

  @ParameterizedTest
  @CsvSource({"whsec_old, ''", "whsec_new, ''", "whsec_other, signature"})
  void eitherSecretIsTakenWhileOneReplacesTheOther(String secret, String wrong) throws Exception {
    assertThat(signatures.wrong(BODY, header(secret, 0), NOW)).isEqualTo(wrong);
  }

  @Test
  void aHeaderWithSeveralSignaturesNeedsOneThatIsRight() throws Exception {
    String right = header("whsec_new", 0);
    assertThat(signatures.wrong(BODY, right + ",v1=" + "0".repeat(64) + ",v0=x", NOW))
        .isEmpty();
    String schemeOfTests = right.replace("v1=", "v0=");
    assertThat(signatures.wrong(BODY, schemeOfTests, NOW)).isEqualTo("signature");
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "-300, ''", "-301, stale", "300, ''", "301, stale", "-86400, stale"})
  void aSignatureHoldsForThreeHundredSeconds(long seconds, String wrong) throws Exception {
    assertThat(signatures.wrong(BODY, header("whsec_new", seconds), NOW)).isEqualTo(wrong);
  }

  @Test
  void anyOtherByteOrTimeIsForged() throws Exception {
    String header = header("whsec_new", 0);
    for (int i = 0; i < BODY.length; i++) {
      byte[] other = BODY.clone();
      other[i] ^= 1;
      assertThat(signatures.wrong(other, header, NOW)).isEqualTo("signature");
    }
    String later = header.replace("t=" + NOW.getEpochSecond(), "t=" + (NOW.getEpochSecond() + 1));
    assertThat(signatures.wrong(BODY, later, NOW)).isEqualTo("signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "=",
        "t",
        "t=",
        "t=1",
        "v1=",
        "t=x,v1=00",
        "t=-1,v1=00",
        "v1=00,t=",
        "t=99999999999999999999,v1=00",
        "t=999999999999,v1=00",
        "t=1,v1=é",
        "t=١,v1=00"
      })
  void aHeaderThatIsNoneIsForged(String header) {
    assertThat(signatures.wrong(BODY, header, NOW)).isEqualTo("signature");
  }

  @Test
  void aHeaderAsLongAsABookIsNotRead() throws Exception {
    String header = header("whsec_new", 0) + ",v1=0".repeat(1_000_000);
    assertThat(signatures.wrong(BODY, header, NOW)).isEqualTo("signature");
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void theMachinesLanguageDoesNotMatter() throws Exception {
    String header = header("whsec_new", 0);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(signatures.wrong(BODY, header, NOW)).isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theTextFormHidesTheSecrets() {
    assertThat(signatures).hasToString("Signatures[2 secrets]");
  }

  /** As the library makes it: a second opinion on ours. */
  private static String header(String secret, long later) throws Exception {
    return Webhook.Signature.generateSignatureHeader(
        new String(BODY, UTF_8), secret, NOW.getEpochSecond() + later);
  }
}
