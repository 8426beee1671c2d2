package dev.hourbook.api.rails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.web.server.Server;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.obligations.Duty;
import dev.hourbook.projections.obligations.Obligations;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.Sandbox;
import dev.hourbook.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An expert opens an account at the provider, and what the provider says of it is recorded. */
class OnboardingTest {

  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
  private static final String SECRET = "whsec_Test1";
  private static final ExpertId EXPERT = new ExpertId("E1");
  private static final URI HOME = URI.create("http://127.0.0.1:8080/");

  private TestCompany test;
  private Sandbox sandbox;
  private Rails rails;
  private Server server;

  @BeforeEach
  void open() {
    test = TestCompany.open();
    test.company().clock().advanceTo(NOW);
    test.expert("E1");
    sandbox = Sandbox.start(SandboxSettings.standingAt(NOW).withKey("sk_test_hourbook"));
    Map<String, String> environment = Map.of(
        "HOURBOOK_STRIPE_KEY",
        "sk_test_hourbook",
        "HOURBOOK_STRIPE_ADDRESS",
        sandbox.address().toString(),
        "HOURBOOK_STRIPE_WEBHOOK_SECRETS",
        SECRET);
    rails = StripeSetup.start(test.company(), environment);
    server = Server.start(test.company(), rails, 0);
    sandbox.webhooks().to(server.url().resolve("/webhooks/stripe"), SECRET);
  }

  @AfterEach
  void close() {
    server.close();
    rails.close();
    sandbox.close();
    test.close();
  }

  private String begin(String country) {
    return rails.onboarding().begin(EXPERT, country, HOME, NOW).address().toString();
  }

  private String account() {
    return account("E1");
  }

  private String account(String expert) {
    return test.texts("select account from book.rail_account where expert = '" + expert + "'")
        .getFirst();
  }

  private void until(String what, String refused) {
    TestCompany.until(
        what,
        () -> test.texts("select refused_code from view.payee_account").equals(List.of(refused)));
  }

  private long opened() {
    return sandbox.calls().stream()
        .filter(call -> (call.method() + call.path()).equals("POST/v1/accounts"))
        .count();
  }

  @Test
  void whatTheExpertFillsInIsLinkedAndRefusedAndMendedAsTheProviderSays() {
    assertThat(begin("US")).startsWith("https://connect.stripe.com/setup/").contains(account());
    begin("US");
    assertThat(opened()).isEqualTo(1);
    assertThat(test.count("select count(*) from view.payee_account")).isZero();
    sandbox.experts().onboard(account());
    until("linked", "");
    assertThat(test.texts("select reference || ' ' || rail from view.payee_account"))
        .containsExactly(account() + " stripe");
    assertThat(test.texts("select fingerprint from view.payee_account")).doesNotContain("");
    sandbox.experts().disable(account(), "requirements.past_due");
    until("refused", "provider/requirements.past_due");
    sandbox.experts().disable(account(), "");
    until("mended", "");
  }

  @Test
  void newsOfAnAccountThatWasReplacedLinksNothing() {
    begin("US");
    sandbox.experts().onboard(account());
    until("linked", "");
    PayoutAccount other = new PayoutAccount(
        Rail.STRIPE, "acct_other", new Fingerprint("fp-other"), "US", TestCompany.USD, null);
    test.send(new LinkAccount(EXPERT, other, TestCompany.BEN, NOW, TestCompany.ANNA));
    long heard = test.count("select count(*) from book.rail_notice where handled_at is not null");
    sandbox.experts().disable(account(), "");
    TestCompany.until(
        "heard",
        () -> test.count("select count(*) from book.rail_notice where handled_at is not null")
            > heard);
    test.company().caughtUp();
    assertThat(test.texts("select reference from view.payee_account"))
        .containsExactly("acct_other");
  }

  @Test
  void newsThatTheBookRefusesKeepsNoOtherWaitingAndIsADuty() {
    String stranger = sandbox.experts().open("XX", "usd");
    test.expert("E2");
    test.owner()
        .update(
            "insert into book.rail_account (rail, expert, country, account, asked_at)"
                + " values ('stripe', 'E2', 'US', ?, now())",
            stranger);
    sandbox.experts().disable(stranger, "");
    TestCompany.until(
        "in trouble",
        () -> test.count("select count(*) from book.rail_notice where tries > 0") > 0);
    begin("US");
    sandbox.experts().onboard(account("E1"));
    until("linked", "");
    assertThat(new Obligations(new Lists(test.company().jdbc())).all(NOW))
        .filteredOn(owed -> owed.duty() == Duty.RAIL_NOTICE)
        .allSatisfy(owed -> assertThat(owed.act()).contains(stranger, "no country XX"))
        .isNotEmpty();
  }

  @Test
  void anAnswerThatWasLostIsLookedForBeforeAnotherAccountIsOpened() {
    sandbox.faults().plan("POST /v1/accounts", Fault.RESET_IN_BODY, 9);
    assertThatThrownBy(() -> begin("US")).hasMessageContaining("nothing is opened twice");
    long calls = opened();
    sandbox.faults().clear();
    begin("US");
    assertThat(opened()).isEqualTo(calls);
    assertThat(account()).startsWith("acct_");
  }

  @Test
  void anAccountStaysInItsCountryAndAStrangerHasNone() {
    begin("US");
    assertThatThrownBy(() -> begin("IN")).hasMessageContaining("was asked for in US");
    assertThatThrownBy(() -> begin("XX")).hasMessageContaining("no country XX");
    assertThatThrownBy(() -> rails.onboarding().begin(new ExpertId("E9"), "US", HOME, NOW))
        .hasMessageContaining("E9");
    assertThatThrownBy(() -> Rails.none().onboarding()).hasMessageContaining("No rail is set up");
  }
}
