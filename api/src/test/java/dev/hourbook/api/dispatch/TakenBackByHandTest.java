package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.reconcile.Adoption;
import dev.hourbook.api.reconcile.Reconciliation;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody takes our money back on the provider's pages after we could not. */
class TakenBackByHandTest {

  private static final PayoutId FIRST = new PayoutId("2026-03-02@iso:E0001:main:USD:stripe");
  private static final Failure REFUSED = new Failure(Remedy.STOP, "refused", "Not now.");

  @Test
  void whatCameBackAfterAFailedReversalIsAdoptedAtOnce() {
    try (Sending sending = Sending.of(1)) {
      undelivered(sending);
      Instant now = sending.company().clock().now();
      sending.company().send(new SubmitReversal(FIRST, 1, "it is closed", now, ANNA));
      Outcome failed = new Outcome.NotReversed(1, REFUSED);
      sending.company().send(new ReportOutcome(FIRST, failed, now, ANNA));
      String transfer = sending.test().texts("select transfer from view.payout").getFirst();
      new Hand(sending.sandbox(), Sending.KEY).takesBack(transfer);
      new Reconciliation(sending.company(), Rail.STRIPE).run(sending.rail(), Optional.empty());
      new Adoption(sending.company()).adopt(transfer, now, ANNA);
      assertThat(sending.states()).isEqualTo(Map.of("reversed", 1L));
    }
  }

  private static void undelivered(Sending sending) {
    String bank = sending.sandbox().experts().bank(sending.account("E0001"), "usd");
    sending.sandbox().banks().fails(bank, "account_closed");
    sending.approved();
    sending.start();
    sending.awaitStates(Map.of("in-transit", 1L));
    sending.pass(Duration.ofDays(4));
    sending.awaitStates(Map.of("undelivered", 1L));
    sending.stop();
  }
}
