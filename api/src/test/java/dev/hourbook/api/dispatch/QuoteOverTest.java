package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.EndToEndId;
import dev.hourbook.ledger.remittance.FileForm;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.RemittanceCommand.WriteFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody is sent anything at a rate that is not guaranteed any more. */
class QuoteOverTest {

  private final Sending sending = Sending.of(1);
  private final Euros euros = new Euros(sending);

  @AfterEach
  void close() {
    try (sending) {
      assertThat(new Audit(sending.company()).run(said -> {})).isEmpty();
    }
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
    assertThat(refusal(() -> approve(run))).isEqualTo("pay-run/payees-changed");
    assertThat(sending.company().payRuns().recheck(run.run(), Sending.NOW, ANNA))
        .isEqualTo(1);
    assertThat(sending.states()).isEqualTo(Map.of("cancelled", 1L, "planned", 1L));
  }

  private void approve(Run run) {
    sending.company().payRuns().approve(run.run(), run.hash(), Sending.NOW, BEN);
  }

  private static String refusal(Runnable act) {
    return catchThrowableOfType(Refused.class, act::run).refusal().code();
  }

  @Test
  void whatABankWasNotToldInTimeGoesIntoNoFileAndIsPaidByHandAsApproved() {
    euros.onboardAtTheBank();
    euros.lock();
    PayRunId run = sending.approved();
    PayoutId late = new PayoutId(run.key() + ":X1:main:USD:bank");
    Instant over = Sending.NOW.plus(Duration.ofHours(1));
    assertThat(refusal(() -> sending.test().send(file(run, late, over))))
        .isEqualTo("remittance/not-fit");
    assertThat(refusal(() -> sending.test().send(new CancelPayout(late, "late", over, ANNA))))
        .as("somebody may have paid it by hand")
        .isEqualTo("pay-run/wrong-stage");
    sending.company().payRuns().settle(run, over, ANNA);
    assertThat(euros.held("assets:bank")).containsExactly("EUR -5530");
  }

  private static WriteFile file(PayRunId run, PayoutId payout, Instant at) {
    FileForm form = new FileForm("pain.001.001.09", LocalDate.parse("2026-03-10"), "ab12");
    Money sent = Money.of("55.30", Currency.getInstance("EUR"));
    Remittance payment = new Remittance(payout, EndToEndId.of(payout), sent, "fp-1");
    return new WriteFile(RemittanceFileId.of(run, 1, at), run, form, List.of(payment), at, ANNA);
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
