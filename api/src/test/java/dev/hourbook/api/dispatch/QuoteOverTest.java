package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody is sent anything at a rate that is not guaranteed any more. */
class QuoteOverTest {

  private final Sending sending = Sending.of(1);
  private final Euros euros = new Euros(sending);

  @AfterEach
  void close() {
    assertThat(new Audit(sending.company()).run(said -> {})).isEmpty();
    sending.close();
  }

  @Test
  void whatIsNotSentByTheQuotesEndGoesBackToWhatIsDue() {
    euros.onboard();
    sending.sandbox().fund("eur", Euros.SENT);
    euros.lock();
    sending.approved();
    sending.pass(Duration.ofHours(1));
    sending.start();
    sending.awaitStates(Map.of("held-pay-released", 1L, "in-transit", 1L));
    sending.stop();
    assertThat(sending.test().texts("select failure from view.payout where failure is not null"))
        .containsExactly("payee/quote-over: Not sent: the rate at which it was planned is not"
            + " locked any more");
    assertThat(euros.held("liabilities:expert-payable:accrued")).containsExactly("USD -6000");
    assertThat(sending.transfers()).hasSize(1);
  }

  @Test
  void runIsNotApprovedByAWithdrawnQuoteAndARecheckTakesThePayoutOut() {
    euros.onboard();
    euros.lock();
    Run run = sending.planned();
    euros.withdraw();
    assertThat(refusal(run)).isEqualTo("pay-run/payees-changed");
    assertThat(sending.company().payRuns().recheck(run.run(), Sending.NOW, ANNA))
        .isEqualTo(1);
    assertThat(sending.states()).isEqualTo(Map.of("cancelled", 1L, "planned", 1L));
  }

  private String refusal(Run run) {
    return catchThrowableOfType(
            Refused.class,
            () -> sending.company().payRuns().approve(run.run(), run.hash(), Sending.NOW, BEN))
        .refusal()
        .code();
  }

  @Test
  void whatABankIsToldByHandIsPaidInItsCurrencyAndMovesTheBankInThatAlone() {
    euros.onboardAtTheBank();
    euros.lock();
    PayRunId run = sending.approved();
    sending.company().payRuns().settle(run, Sending.NOW, ANNA);
    assertThat(euros.held("assets:bank")).containsExactly("EUR -5530");
    assertThat(euros.held("equity:trading")).containsExactly("EUR 5530", "USD -6000");
    assertThat(sending.test().texts("select currency || ' ' || minor from view.bank_movement"))
        .containsExactly("EUR -5530");
  }
}
