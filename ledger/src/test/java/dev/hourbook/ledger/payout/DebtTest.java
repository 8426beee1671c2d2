package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.Clawed.PAID;
import static dev.hourbook.ledger.payout.Clawed.borne;
import static dev.hourbook.ledger.payout.Clawed.payout;
import static dev.hourbook.ledger.payout.Clawed.proposed;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.planned;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.DebtCommand.AskWriteOff;
import dev.hourbook.ledger.payout.DebtCommand.DecideWriteOff;
import dev.hourbook.ledger.payout.DebtEvent.DebtOffset;
import dev.hourbook.ledger.payout.DebtEvent.DebtRestored;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffAsked;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Of the paid hour for 60.00 Eve owes all back. */
class DebtTest {

  private static final PayoutId LATER = new PayoutId("later");

  private static TestExecutor<Payout> owing(Object... since) {
    List<Object> facts = new ArrayList<>(List.of(
        planned(),
        PAID,
        proposed(ClawbackCause.NOT_WORKED, Clawed.item("p1", 3_600, "60.00")),
        new ClawbackDecided(
            PAYOUT,
            EVE,
            1,
            ClawbackOption.BEAR,
            List.of(borne("p1", 3_600, "60.00")),
            0,
            Money.zero(USD),
            "as shown",
            BOB)));
    facts.addAll(List.of(since));
    return payout().given(facts);
  }

  private static Money dollars(String amount) {
    return Money.of(amount, USD);
  }

  private static AskWriteOff ask(Money amount) {
    return new AskWriteOff(PAYOUT, amount, "moved away", WEDNESDAY, ANN);
  }

  private static WriteOffAsked asked(String amount) {
    return new WriteOffAsked(PAYOUT, EVE, dollars(amount), "moved away", ANN);
  }

  private static DecideWriteOff decide(boolean lost) {
    return new DecideWriteOff(PAYOUT, lost, "agreed", WEDNESDAY, BOB);
  }

  private static WriteOffDecided decided(String lost) {
    return new WriteOffDecided(PAYOUT, EVE, dollars(lost), "agreed", BOB);
  }

  private static DebtOffset offset(String amount) {
    return new DebtOffset(PAYOUT, EVE, LATER, dollars(amount));
  }

  private static DebtRestored restored(String amount) {
    return new DebtRestored(PAYOUT, EVE, LATER, dollars(amount));
  }

  private static Refusal tooLittle(String asked, String owed) {
    return new DebtRefusal.TooLittleOwed(PAYOUT, dollars(asked), dollars(owed));
  }

  @Test
  void someOrAllThatIsOwedIsAskedToBeWrittenOff() {
    owing().when(ask(dollars("60.00"))).expectEvents(asked("60.00"));
    owing().when(ask(dollars("0.01"))).expectEvents(asked("0.01"));
    owing().when(ask(dollars("60.01"))).expectExceptionDetails(tooLittle("60.01", "60.00"));
    owing().when(ask(dollars("0.00"))).expectExceptionDetails(tooLittle("0.00", "60.00"));
    owing().when(ask(dollars("-1.00"))).expectExceptionDetails(tooLittle("-1.00", "60.00"));
    payout()
        .given(planned(), PAID)
        .when(ask(dollars("1.00")))
        .expectExceptionDetails(tooLittle("1.00", "0.00"));
  }

  @Test
  void whatALaterPayoutKeepsIsNotOwedUntilItGivesItBack() {
    owing(offset("20.00"))
        .when(ask(dollars("40.01")))
        .expectExceptionDetails(tooLittle("40.01", "40.00"));
    owing(offset("20.00"), restored("20.00"))
        .when(ask(dollars("60.00")))
        .expectEvents(asked("60.00"));
  }

  @Test
  void anotherPersonDecidesOnceWhetherItIsLost() {
    owing(asked("60.00")).when(decide(true)).expectEvents(decided("60.00"));
    owing(asked("60.00")).when(decide(false)).expectEvents(decided("0.00"));
    owing(asked("60.00"))
        .when(new DecideWriteOff(PAYOUT, true, "agreed", WEDNESDAY, ANN))
        .expectExceptionDetails(new DebtRefusal.SamePersonTwice(ANN));
    owing().when(decide(true)).expectExceptionDetails(new DebtRefusal.NothingAsked(PAYOUT));
    owing(asked("60.00"), decided("60.00"))
        .when(decide(true))
        .expectExceptionDetails(new DebtRefusal.NothingAsked(PAYOUT));
  }

  @Test
  void whatWasKeptWhileTheQuestionWaitedIsNotLost() {
    owing(asked("50.00"), offset("20.00")).when(decide(true)).expectEvents(decided("40.00"));
    owing(asked("30.00"), offset("20.00")).when(decide(true)).expectEvents(decided("30.00"));
  }

  @Test
  void oneQuestionIsAskedAtATime() {
    owing(asked("10.00"))
        .when(ask(dollars("10.00")))
        .expectExceptionDetails(new DebtRefusal.AskedAlready(PAYOUT, dollars("10.00")));
    owing(asked("10.00"), decided("0.00")).when(ask(dollars("60.00"))).expectEvents(asked("60.00"));
    owing(asked("10.00"), decided("10.00"))
        .when(ask(dollars("50.01")))
        .expectExceptionDetails(tooLittle("50.01", "50.00"));
  }
}
