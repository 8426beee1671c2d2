package dev.hourbook.api.rails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.enrolment.AccountNews;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.sandbox.Sandbox;
import dev.hourbook.sandbox.SandboxSettings;
import dev.hourbook.stripe.StripeApi;
import dev.hourbook.stripe.StripeEnrolment;
import dev.hourbook.stripe.StripeSettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Where money was refused, the account is asked again, should nobody tell what changed. */
class AccountsInDoubtTest {

  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
  private static final ExpertId EXPERT = new ExpertId("E1");
  private static final String KEY = "sk_test_hourbook";

  @Test
  void newBankOfARefusedAccountIsLinkedThoughNobodyTold() {
    try (TestCompany test = TestCompany.open();
        Sandbox sandbox = Sandbox.start(SandboxSettings.standingAt(NOW).withKey(KEY))) {
      test.company().clock().advanceTo(NOW);
      test.expert(EXPERT.key());
      String account = sandbox.experts().open("US", "usd");
      test.send(new LinkAccount(
          EXPERT, account(sandbox, account), TestCompany.BEN, NOW, TestCompany.ANNA));
      test.send(new RefuseAccount(
          EXPERT, Rail.STRIPE, "approved_bank_gone", "It is gone.", NOW, TestCompany.ANNA));
      sandbox.experts().moveToAnotherBank(account);
      test.company().caughtUp();
      StripeApi stripe = new StripeApi(StripeSettings.test(KEY).at(sandbox.address()));
      new AccountNews(test.company(), new StripeEnrolment(stripe, "US")).sweep();
      test.company().caughtUp();
      assertThat(test.texts("select fingerprint || refused_code from view.payee_account"))
          .containsExactly(sandbox.experts().fingerprint(account, "usd"));
    }
  }

  private static PayoutAccount account(Sandbox sandbox, String account) {
    Fingerprint bank = new Fingerprint(sandbox.experts().fingerprint(account, "usd"));
    return new PayoutAccount(Rail.STRIPE, account, bank, "US", TestCompany.USD, null);
  }
}
