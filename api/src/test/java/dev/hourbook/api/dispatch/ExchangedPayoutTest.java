package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.rails.PayoutActs;
import dev.hourbook.api.reconcile.Reconciliation;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.rails.RailBreaks;
import dev.hourbook.projections.rails.RailSum;
import dev.hourbook.projections.rails.RailSums;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dollars that are sent as euro at a locked quote, and what the books say of both. */
class ExchangedPayoutTest {

  private static final PayoutId PAYOUT = new PayoutId("2026-03-02@iso:X1:main:USD:stripe");
  private static final String TRADING = "equity:trading";

  private final Sending sending = Sending.of(1);
  private final Euros euros = new Euros(sending);
  private String account = "";

  @BeforeEach
  void onboard() {
    account = euros.onboard();
    sending.sandbox().fund("eur", 100_000);
  }

  @AfterEach
  void close() {
    sending.close();
  }

  private void isSound() {
    sending.stop();
    new Reconciliation(sending.company(), Rail.STRIPE).run(sending.rail(), Optional.empty());
    var now = sending.company().clock().now();
    assertThat(new RailBreaks(sending.company().jdbc(), Rail.STRIPE).all(now)).isEmpty();
    assertThat(new RailSums(sending.company().jdbc(), Rail.STRIPE).all())
        .allMatch(RailSum::isClean);
    assertThat(new Audit(sending.company()).run(said -> {})).isEmpty();
  }

  @Test
  void payOfWhoseBankTakesAnotherCurrencyIsLeftOutUntilSomebodyLocksARate() {
    sending.approved();
    assertThat(sending.test().texts("select obstacle from view.pay_run_exception"))
        .containsExactly("ACCOUNT_OTHER_CURRENCY");
  }

  @Test
  void whatArrivesIsTheQuotesAmountAndBothCurrenciesMeetInTheTradingAccount() {
    euros.lock();
    sending.approved();
    sending.start();
    sending.awaitStates(Map.of("in-transit", 2L));
    assertThat(euros.held(TRADING)).isEmpty();
    sending.pass(Duration.ofDays(4));
    sending.awaitStates(Map.of("delivered", 2L));
    assertThat(sending.sandbox().books().received(account, "eur")).isEqualTo(Euros.SENT);
    assertThat(euros.held(TRADING)).containsExactly("EUR 5530", "USD -6000");
    assertThat(euros.held("assets:provider")).containsExactly("EUR -5530", "USD -6000");
    assertThat(euros.held("assets:funds-at-connected-accounts")).isEmpty();
    assertThat(euros.held("liabilities:payouts-in-transit")).isEmpty();
    isSound();
  }

  @Test
  void whatTheBankSendsBackAndWeTakeBackLeavesNothingInTrading() {
    String bank = sending.sandbox().experts().bank(account, "eur");
    sending.sandbox().banks().returns(bank, "account_closed");
    euros.lock();
    sending.approved();
    sending.start();
    sending.awaitStates(Map.of("in-transit", 2L));
    sending.pass(Duration.ofDays(2));
    sending.awaitStates(Map.of("delivered", 2L));
    sending.pass(Duration.ofDays(2));
    sending.awaitStates(Map.of("returned", 1L, "delivered", 1L));
    assertThat(euros.held(TRADING)).isEmpty();
    new PayoutActs(sending.company())
        .takeBack(PAYOUT, "closed", sending.company().clock().now(), ANNA);
    sending.awaitStates(Map.of("reversed", 1L, "delivered", 1L));
    assertThat(euros.held(TRADING)).isEmpty();
    assertThat(euros.held("assets:provider")).containsExactly("USD -6000");
    assertThat(euros.held("liabilities:expert-payable:held")).containsExactly("USD -6000");
    isSound();
  }
}
