package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Rail;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money that is missing in one currency holds up no other. */
class ShortCurrencyTest {

  private static final String EURO = "E0000";
  private static final Patience ONE_LOOK = new Patience(
      Duration.ofHours(20),
      Duration.ofMillis(1_500),
      Duration.ofHours(1),
      Duration.ofMillis(10),
      Duration.ofHours(6),
      Duration.ofHours(6),
      Duration.ofMinutes(10),
      4,
      4);

  @Test
  void allOthersAreSentWhileTheFirstOfTheRunWaits() {
    try (Sending sending = Sending.of(9)) {
      onboardInEuros(sending);
      sending.approved();
      try (Dispatcher dispatcher = Dispatcher.start(sending.company(), sending.rail(), ONE_LOOK)) {
        sending.awaitStates(Map.of("planned", 1L, "in-transit", 9L));
        assertThat(sending.transfers()).doesNotContainKey(sending.account(EURO)).hasSize(9);
        sending.await(
            "it says so",
            () -> dispatcher.status().obstacles().toString().contains("EUR 60.00 next"));
      }
    }
  }

  private static void onboardInEuros(Sending sending) {
    TestCompany test = sending.test();
    test.client("M", "EUR", Cadence.MONTHLY);
    test.card("Art", "EUR 100", "EUR 60");
    test.expert(EURO);
    test.sign("C0", TestCompany.engagement("M", EURO, "Art", "EUR"), null);
    String account = sending.sandbox().experts().open("DE", "eur");
    Fingerprint bank = new Fingerprint(sending.sandbox().experts().fingerprint(account, "eur"));
    PayoutAccount to =
        new PayoutAccount(Rail.STRIPE, account, bank, "DE", Currency.getInstance("EUR"), null);
    test.send(new LinkAccount(
        new ExpertId(EURO), to, null, Sending.NOW, Actor.system("stripe-accounts")));
    test.submit("2026-03-09T09:00:00Z", TestCompany.dated("h0", "C0", "2026-03-03", 3_600));
  }
}
