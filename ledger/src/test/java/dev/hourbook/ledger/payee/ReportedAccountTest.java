package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.payee.Payments.EVE;
import static dev.hourbook.ledger.payee.Payments.FIRST;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static dev.hourbook.ledger.payee.Payments.OTHER;
import static dev.hourbook.ledger.payee.Payments.PROVIDER;
import static dev.hourbook.ledger.payee.Payments.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payee.PayeeCommand.ReportAccount;
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payout.Rail;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a provider says of an account, whenever it is heard. */
class ReportedAccountTest {

  private static PayoutAccount at(String reference, Fingerprint bank) {
    return new PayoutAccount(Rail.STRIPE, reference, bank, "US", USD, null);
  }

  private static AccountLinked linked(PayoutAccount account, @Nullable Fingerprint before) {
    return new AccountLinked(EVE, account, before, NOON, PROVIDER, null);
  }

  private static Optional<PayeeEvent> said(PayoutAccount account, PayeeEvent... before) {
    return PayeeDecisions.decide(
        PayeeFacts.of(List.of(before)), new ReportAccount(EVE, account, NOON, PROVIDER));
  }

  @Test
  void firstAccountIsLinkedAndItsNewBankReplacesTheOldOne() {
    assertThat(said(at("acct_1", FIRST))).contains(linked(at("acct_1", FIRST), null));
    assertThat(said(at("acct_1", OTHER), linked(at("acct_1", FIRST), null)))
        .contains(linked(at("acct_1", OTHER), FIRST));
  }

  @Test
  void ofAnAccountThatWasReplacedNothingIsTaken() {
    PayeeEvent replaced = linked(at("acct_2", OTHER), null);
    assertThat(said(at("acct_1", FIRST), linked(at("acct_1", FIRST), null), replaced))
        .isEmpty();
  }
}
