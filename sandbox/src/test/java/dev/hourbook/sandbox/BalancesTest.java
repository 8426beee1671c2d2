package dev.hourbook.sandbox;

import static dev.hourbook.sandbox.Playground.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.model.Balance;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Payout;
import com.stripe.model.Topup;
import com.stripe.model.Transfer;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.TopupCreateParams;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BalancesTest {
  private final Playground at = Playground.open();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aTopUpFillsThePlatformsBalance() throws Exception {
    assertThat(available()).isZero();
    Topup topup = at.stripe.v1().topups().create(topup("btok_us_verified"));
    assertThat(topup.getAmount()).isEqualTo(9_000);
    assertThat(at.stripe.v1().topups().retrieve(topup.getId()).getStatus()).isEqualTo("succeeded");
    assertThat(available()).isEqualTo(9_000);
  }

  @Test
  void aTopUpFromABankThatIsNoneFails() throws Exception {
    Topup topup = at.stripe.v1().topups().create(topup("btok_us_verified_noAccount"));
    Topup failed = at.stripe.v1().topups().retrieve(topup.getId());
    assertThat(failed.getStatus()).isEqualTo("failed");
    assertThat(failed.getFailureCode()).isEqualTo("no_account");
    assertThat(available()).isZero();
  }

  @Test
  void aTopUpThatTakesDaysIsThereWhenItArrives() throws Exception {
    var now = Playground.settings().times();
    var slow = new SandboxSettings.Times(
        Duration.ofDays(3),
        now.submitAfter(),
        now.arriveAfterDays(),
        now.returnAfter(),
        now.lateWebhook(),
        now.hang(),
        now.drip());
    try (var later = new Playground(Playground.settings().withTimes(slow))) {
      String topup =
          later.stripe.v1().topups().create(topup("btok_us_verified")).getId();
      assertThat(later.stripe.v1().topups().retrieve(topup).getStatus()).isEqualTo("pending");
      later.sandbox.moveBy(Duration.ofDays(3));
      assertThat(later.stripe.v1().topups().retrieve(topup).getStatus()).isEqualTo("succeeded");
    }
  }

  @Test
  void eachMovementIsABalanceTransactionOfItsType() throws Exception {
    String expert = at.expertAndFunds(5_000);
    Transfer transfer = at.transfer(expert, 3_000);
    Payout payout = at.payout(expert, 1_000);
    at.stripe.v1().payouts().cancel(payout.getId(), null, as(expert));
    var none = BalanceTransactionListParams.builder().build();
    assertThat(at.stripe.v1().balanceTransactions().list(none).getData())
        .extracting(BalanceTransaction::getType, BalanceTransaction::getNet)
        .containsExactly(tuple("transfer", -3_000L), tuple("topup", 5_000L));
    assertThat(at.stripe.v1().balanceTransactions().list(none, as(expert)).getData())
        .extracting(BalanceTransaction::getType, BalanceTransaction::getNet)
        .containsExactly(
            tuple("payout_cancel", 1_000L), tuple("payout", -1_000L), tuple("payment", 3_000L));
    var of = BalanceTransactionListParams.builder().setSource(transfer.getId()).build();
    assertThat(at.stripe.v1().balanceTransactions().list(of).getData())
        .extracting(BalanceTransaction::getId)
        .containsExactly(transfer.getBalanceTransaction());
    assertThat(at.stripe
            .v1()
            .balanceTransactions()
            .retrieve(transfer.getBalanceTransaction())
            .getReportingCategory())
        .isEqualTo("transfer");
  }

  @Test
  void anAccountHasABalanceOfItsOwn() throws Exception {
    String expert = at.expertAndFunds(5_000);
    at.transfer(expert, 3_000);
    assertThat(available()).isEqualTo(2_000);
    Balance balance = at.stripe.v1().balance().retrieve(as(expert));
    assertThat(balance.getAvailable().getFirst().getAmount()).isEqualTo(3_000);
    assertThat(balance.getPending().getFirst().getAmount()).isZero();
  }

  @Test
  void whatComesBackFromABankIsPendingUntilItArrives() throws Exception {
    Payout payout = at.paidOut(500);
    String expert = at.sandbox.books().all().keySet().stream()
        .filter(place -> place.kind().equals("transit") && !place.owner().isEmpty())
        .findFirst()
        .orElseThrow()
        .owner();
    at.sandbox.moveBy(Duration.ofDays(2));
    at.stripe.v1().payouts().reverse(payout.getId(), null, as(expert));
    Balance balance = at.stripe.v1().balance().retrieve(as(expert));
    assertThat(balance.getPending().getFirst().getAmount()).isEqualTo(500);
    assertThat(balance.getAvailable().getFirst().getAmount()).isZero();
  }

  @Test
  void anIdIsExpandedToItsObjectWhereThatIsAskedFor() throws Exception {
    String expert = at.expertAndFunds(5_000);
    at.transfer(expert, 3_000);
    var list = at.get("/v1/transfers?expand[]=data.balance_transaction&limit=1").json();
    assertThat(list.path("data").path(0).path("balance_transaction").path("net").intValue())
        .isEqualTo(-3_000);
  }

  private long available() throws Exception {
    return at.stripe.v1().balance().retrieve().getAvailable().getFirst().getAmount();
  }

  private static TopupCreateParams topup(String source) {
    return TopupCreateParams.builder()
        .setAmount(9_000L)
        .setCurrency("usd")
        .setSource(source)
        .setDescription("For week 7")
        .build();
  }
}
