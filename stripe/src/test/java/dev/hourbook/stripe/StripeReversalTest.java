package dev.hourbook.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.TransferReversalCreateParams;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Declined;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Sighting.Done;
import dev.hourbook.ledger.payout.Sighting.NotThere;
import dev.hourbook.ledger.payout.Sighting.Unclear;
import dev.hourbook.ledger.payout.Sighting.Undone;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way back: a whole transfer from an expert's account to our balance. */
class StripeReversalTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-02-11");

  private final StandIn stripe = new StandIn();
  private final String transfer = stripe.accepted(stripe.payout());

  @AfterEach
  void close() {
    stripe.close();
  }

  @Test
  void theRequestIsOneReversalOfTheWholeAmountUnderOurKey() {
    stripe.accepted(stripe.reversal(1, 380_050, transfer));
    var call = stripe.calls().getLast();
    assertThat(call.method() + " " + call.path())
        .isEqualTo("POST /v1/transfers/" + transfer + "/reversals");
    assertThat(call.header("Stripe-Account")).isEmpty();
    assertThat(call.header("Idempotency-Key")).isEqualTo("payout:2026-02-11:7q2:us:USD#reversal#1");
    assertThat(call.form())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "amount", "380050",
            "metadata[hourbook_payout]", "payout:2026-02-11:7q2:us:USD",
            "metadata[hourbook_hop]", "reversal",
            "metadata[hourbook_attempt]", "1"));
  }

  @Test
  void itIsDoneAtOnceAndUndoesItsTransfer() {
    var reversal = stripe.reversal(1, 380_050, transfer);
    assertThat(stripe.find(reversal)).isEqualTo(new NotThere());
    assertThat(stripe.read(stripe.payout(), transfer)).isEqualTo(new Done(transfer, TODAY));
    String id = stripe.accepted(reversal);
    assertThat(stripe.accepted(reversal)).isEqualTo(id);
    assertThat(stripe.read(reversal, id))
        .isEqualTo(new Done(id, TODAY))
        .isEqualTo(stripe.find(reversal));
    assertThat(stripe.read(stripe.payout(), transfer))
        .isEqualTo(stripe.find(stripe.payout()))
        .satisfies(seen -> {
          assertThat(((Undone) seen).failure().code()).isEqualTo("reversed");
          assertThat(((Undone) seen).failure().remedy()).isEqualTo(Remedy.STOP);
        });
  }

  @Test
  void aSecondReversalIsDeclined() {
    stripe.accepted(stripe.reversal(1, 380_050, transfer));
    assertThat(stripe.send(stripe.reversal(2, 380_050, transfer))).isInstanceOf(Declined.class);
    assertThat(stripe.find(stripe.reversal(2, 380_050, transfer))).isEqualTo(new NotThere());
  }

  @Test
  void moneyThatIsOnItsWayToTheBankCannotBeTakenBackYet() {
    stripe.accepted(stripe.delivery(1, 380_050));
    assertThat(stripe.send(stripe.reversal(1, 380_050, transfer))).satisfies(answer -> {
      assertThat(((Declined) answer).failure().code()).isEqualTo("balance_insufficient");
      assertThat(((Declined) answer).failure().remedy()).isEqualTo(Remedy.RETRY_LATER);
    });
  }

  @Test
  void whatWasTakenBackByHandNeedsAPerson() throws Exception {
    var part = TransferReversalCreateParams.builder().setAmount(50L).build();
    stripe.byHand().v1().transfers().reversals().create(transfer, part);
    assertThat(stripe.read(stripe.payout(), transfer))
        .isEqualTo(new Unclear("transfer " + transfer + " was taken back in part", Next.PERSON));
    assertThat(stripe.find(stripe.reversal(1, 380_050, transfer)))
        .isInstanceOf(Unclear.class)
        .extracting("next")
        .isEqualTo(Next.PERSON);
  }

  @Test
  void aReversalOfAnotherTransferIsNotTheOneThatWasAskedFor() {
    var first = stripe.reversal(1, 380_050, transfer);
    String id = stripe.accepted(first);
    String other = stripe.accepted(stripe.payout(7, 380_050));
    assertThat(stripe.read(stripe.reversal(1, 380_050, other), id))
        .isEqualTo(new Unclear("no transfer_reversal " + id, Next.PERSON));
    assertThat(stripe.send(stripe.reversal(2, 380_050, other))).isInstanceOf(Accepted.class);
  }
}
