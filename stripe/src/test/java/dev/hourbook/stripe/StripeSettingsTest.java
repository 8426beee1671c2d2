package dev.hourbook.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.stripe.StripeSettings.Limits;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"sk_live_51Abc", "rk_live_51Abc"})
  void aLiveKeyIsRefusedUnlessLiveIsSwitchedOn(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StripeSettings.test(key))
        .withMessageContaining("switch live on")
        .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining(key));
    assertThat(StripeSettings.live(key).apiKey()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk_live_51Abc", "rk_live_51Abc"})
  void aLiveKeyGoesToStripeOnly(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StripeSettings.live(key).at(URI.create("https://sandbox.example")))
        .withMessageContaining("https://api.stripe.com only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pk_test_51Abc", "sk_test_", "SK_LIVE_51Abc", "sk_test_a\nb: c"})
  void whatIsNoSecretKeyIsRefusedWithoutShowingIt(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StripeSettings.live(key))
        .withMessage("stripe settings: not a secret key of Stripe's");
  }

  @Test
  void aKeyTravelsInTheClearOnThisMachineOnly() {
    var settings = StripeSettings.test("rk_test_51Abc");
    assertThat(settings.at(URI.create("http://localhost:12111")).apiBase().getPort())
        .isEqualTo(12111);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.at(URI.create("http://sandbox.example")))
        .withMessageContaining("in the clear to sandbox.example");
  }

  @Test
  void aTimeoutOfNothingOrForEverIsRefused() {
    var settings = StripeSettings.test("rk_test_51Abc");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withAnswerTimeout(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withAnswerTimeout(Duration.ofHours(1)));
  }

  @Test
  void aLimitOfNothingIsRefusedAndTheOrdinaryOnesAreStripes() {
    var settings = StripeSettings.test("rk_test_51Abc");
    assertThat(settings.limits()).isEqualTo(new Limits(25, 25));
    assertThat(StripeSettings.live("rk_live_51Abc").limits()).isEqualTo(new Limits(100, 25));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 25));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(25, 10_001));
  }

  @Test
  void theTextFormHidesTheKey() {
    assertThat(StripeSettings.test("sk_test_51Abc").toString())
        .isEqualTo("StripeSettings[https://api.stripe.com, live=false]");
  }
}
