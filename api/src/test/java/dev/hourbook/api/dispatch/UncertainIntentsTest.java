package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An intent is in the log, and what became of it depends on what happened since. */
class UncertainIntentsTest {

  private static final ExpertId EXPERT = new ExpertId("E0001");
  private static final PayoutId FIRST = new PayoutId("2026-03-02@iso:E0001:main:USD:stripe");

  /** The process ended between the intent and its call; meanwhile somebody was held. */
  @Test
  void whoIsHeldSinceTheIntentIsNotSentAnything() {
    try (Sending sending = Sending.of(1)) {
      intent(sending);
      sending.test().send(new HoldPayee(EXPERT, "asked to", Sending.NOW, TestCompany.BEN));
      sending.start();
      sending.await("released", () -> {
        sending.pass(Duration.ofHours(1));
        return sending.states().equals(Map.of("held-pay-released", 1L));
      });
      assertThat(sending.transfers()).isEmpty();
    }
  }

  @Test
  void whatAPersonHasToFindOutIsFoundByLookingIfItIsThere() {
    try (Sending sending = Sending.of(1)) {
      intent(sending);
      Outcome unknown = new Outcome.Unknown(Hop.FUNDING, 1, "another key", Next.PERSON);
      sending.company().send(new ReportOutcome(FIRST, unknown, Sending.NOW, TestCompany.BEN));
      Hand hand = new Hand(sending.sandbox(), Sending.KEY);
      hand.moves(sending.account(EXPERT.key()), Sending.EACH, FIRST.key(), 1);
      sending.sandbox().fund("usd", Sending.EACH);
      sending.start();
      sending.awaitStates(Map.of("in-transit", 1L));
      assertThat(sending.transfers().values()).containsExactly(Sending.EACH);
    }
  }

  private static void intent(Sending sending) {
    sending.approved();
    Destination to = sending.destination(EXPERT.key());
    sending.company().send(new SubmitPayout(FIRST, 1, to, Sending.NOW, TestCompany.ANNA));
  }
}
