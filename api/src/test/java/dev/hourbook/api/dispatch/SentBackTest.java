package dev.hourbook.api.dispatch;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What arrived is read again for some days. */
class SentBackTest {

  @Test
  void whatABankSendsBackIsFoundThoughNobodyTells() {
    try (Sending sending = Sending.of(1)) {
      String bank = sending.sandbox().experts().bank(sending.account("E0001"), "usd");
      sending.sandbox().banks().returns(bank, "account_closed");
      sending.approved();
      sending.start();
      sending.awaitStates(Map.of("in-transit", 1L));
      sending.pass(Duration.ofDays(2));
      sending.awaitStates(Map.of("delivered", 1L));
      sending.pass(Duration.ofDays(2));
      sending.awaitStates(Map.of("returned", 1L));
    }
  }
}
