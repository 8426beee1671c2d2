package dev.hourbook.stripe;

import static dev.hourbook.stripe.Samples.USD;
import static dev.hourbook.stripe.StandIn.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.AccountUpdateParams;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Enrolled;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked.NotTold;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked.Refused;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked.Told;
import dev.hourbook.ledger.payee.PayeeEnrolment.OnboardingLink;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.sandbox.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StripeEnrolmentTest {
  private static final ExpertId EXPERT = new ExpertId("E-1");
  private static final URI DONE = URI.create("https://hourbook.example/me/done");
  private static final URI AGAIN = URI.create("https://hourbook.example/me/again");

  private final StandIn stripe = new StandIn();
  private final StripeEnrolment enrolment = on(stripe);

  @AfterEach
  void close() {
    stripe.close();
  }

  @Test
  void theRequestIsAnAccountThatReceivesTransfersAndPaysOutWhenToldTo() {
    enrolment.open(EXPERT, "IN");
    enrolment.open(new ExpertId("E-2"), "US");
    Map<String, String> form = new HashMap<>(Map.of(
        "country", "IN",
        "controller[fees][payer]", "application",
        "controller[losses][payments]", "application",
        "controller[requirement_collection]", "stripe",
        "controller[stripe_dashboard][type]", "express",
        "capabilities[transfers][requested]", "true",
        "settings[payouts][schedule][interval]", "manual",
        "tos_acceptance[service_agreement]", "recipient",
        "metadata[hourbook_expert]", "E-1"));
    var call = stripe.calls().getFirst();
    assertThat(call.header("Idempotency-Key")).isEqualTo("expert:E-1#account");
    assertThat(call.form()).containsExactlyInAnyOrderEntriesOf(form);
    form.put("country", "US");
    form.put("metadata[hourbook_expert]", "E-2");
    form.remove("tos_acceptance[service_agreement]");
    assertThat(stripe.calls().getLast().form()).containsExactlyInAnyOrderEntriesOf(form);
  }

  @Test
  void anExpertHasOneAccountHoweverOftenItIsOpenedWithinADay() {
    String account = told(enrolment.open(EXPERT, "IN"));
    assertThat(told(enrolment.open(EXPERT, "IN"))).isEqualTo(account);
    assertThat(enrolment.open(EXPERT, "US")).isInstanceOf(NotTold.class);
    assertThat(told(enrolment.find(EXPERT, NOW))).containsExactly(account);
    stripe.sandbox.moveBy(Duration.ofHours(25));
    String another = told(enrolment.open(EXPERT, "IN"));
    assertThat(told(enrolment.find(EXPERT, NOW))).containsExactly(another, account);
    assertThat(told(enrolment.find(new ExpertId("E-9"), NOW))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_IN_BODY", "ERROR_AFTER", "RESET_BEFORE", "BUSY", "CONFLICT"})
  void anAccountWhoseAnswerWasLostIsFound(Fault fault) {
    stripe.sandbox.faults().next(fault);
    assertThat(enrolment.open(EXPERT, "IN")).isInstanceOf(NotTold.class);
    boolean there = fault == Fault.RESET_IN_BODY || fault == Fault.ERROR_AFTER;
    assertThat(told(enrolment.find(EXPERT, NOW))).hasSize(there ? 1 : 0);
    stripe.sandbox.faults().plan("GET /v1/accounts", Fault.ERROR_BEFORE, 3);
    assertThat(enrolment.find(EXPERT, NOW)).isInstanceOf(NotTold.class);
  }

  @Test
  void anAccountSaysWhatIsMissingUntilItsOwnerHasFilledItIn() {
    String account = told(enrolment.open(EXPERT, "US"));
    Enrolled before = told(enrolment.read(account));
    assertThat(before.isReady()).isFalse();
    assertThat(before.expert()).isEqualTo("E-1");
    assertThat(before.paysOut()).isFalse();
    assertThat(before.stopped()).isEqualTo("requirements.past_due");
    assertThat(before.missing()).contains("external_account", "tos_acceptance.date");
    assertThat(before.banks()).isEmpty();
    stripe.sandbox.experts().onboard(account);
    Enrolled after = told(enrolment.read(account));
    assertThat(after.isReady()).isTrue();
    assertThat(after.missing()).isEmpty();
    assertThat(after.banks()).singleElement().satisfies(bank -> {
      assertThat(bank.rail()).isEqualTo(Rail.STRIPE);
      assertThat(bank.reference()).isEqualTo(stripe.sandbox.experts().bank(account, "usd"));
      assertThat(bank.fingerprint().hash()).isNotBlank();
      assertThat(bank.country()).isEqualTo("US");
      assertThat(bank.currency()).isEqualTo(USD);
      assertThat(bank.lastFour()).hasSize(4);
    });
    stripe.sandbox.experts().disable(account, "rejected.fraud");
    assertThat(told(enrolment.read(account)).stopped()).isEqualTo("rejected.fraud");
    assertThat(told(enrolment.read(account)).receives()).isFalse();
  }

  @Test
  void anAccountThatPaysOutByItselfIsNotReady() throws Exception {
    String account = told(enrolment.open(EXPERT, "US"));
    stripe.sandbox.experts().onboard(account);
    var daily = AccountUpdateParams.Settings.Payouts.Schedule.builder()
        .setInterval(AccountUpdateParams.Settings.Payouts.Schedule.Interval.DAILY)
        .build();
    var payouts =
        AccountUpdateParams.Settings.Payouts.builder().setSchedule(daily).build();
    stripe
        .byHand()
        .v1()
        .accounts()
        .update(
            account,
            AccountUpdateParams.builder()
                .setSettings(
                    AccountUpdateParams.Settings.builder().setPayouts(payouts).build())
                .build());
    assertThat(told(enrolment.read(account)).missing()).containsExactly(Accounts.NOT_MANUAL);
    assertThat(told(enrolment.read(account)).isReady()).isFalse();
  }

  @Test
  void theLinkLeadsToStripeAndBack() {
    String account = told(enrolment.open(EXPERT, "IN"));
    OnboardingLink link = told(enrolment.link(account, DONE, AGAIN));
    assertThat(link.address().getHost()).isEqualTo("connect.stripe.com");
    assertThat(link.until()).isAfter(NOW);
    assertThat(stripe.calls().getLast().form())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "account",
            account,
            "type",
            "account_onboarding",
            "return_url",
            DONE.toString(),
            "refresh_url",
            AGAIN.toString()));
  }

  @Test
  void anAccountThatWeDoNotHaveIsRefused() {
    assertThat(enrolment.read("acct_another"))
        .isInstanceOf(Refused.class)
        .extracting("failure.code")
        .isEqualTo("account_invalid");
    assertThat(enrolment.link("acct_another", DONE, AGAIN)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "7",
        "{\"object\": \"account\"}",
        "{\"object\": \"account_link\"}",
        "{\"object\": \"account\", \"id\": \"acct_1\"}"
      })
  void anAnswerThatIsNoneIsNotTold(String body) {
    try (var other = StandIn.answering(200, body)) {
      var answering = on(other);
      for (Asked<?> asked : List.of(
          answering.open(EXPERT, "US"),
          answering.find(EXPERT, NOW),
          answering.link("acct_1", DONE, AGAIN),
          answering.read("acct_1"))) {
        assertThat(asked).isInstanceOf(NotTold.class);
      }
    }
  }

  private static StripeEnrolment on(StandIn stripe) {
    return new StripeEnrolment(new StripeApi(Samples.settings(stripe.address())), "US");
  }

  private static <T> T told(Asked<T> asked) {
    return ((Told<T>) asked).what();
  }
}
