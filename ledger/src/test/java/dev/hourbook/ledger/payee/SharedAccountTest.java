package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.payee.Payments.ADAM;
import static dev.hourbook.ledger.payee.Payments.ANN;
import static dev.hourbook.ledger.payee.Payments.BOB;
import static dev.hourbook.ledger.payee.Payments.EVE;
import static dev.hourbook.ledger.payee.Payments.FIRST;
import static dev.hourbook.ledger.payee.Payments.NOON;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import dev.hourbook.ledger.payee.SharingEvent.HolderJoined;
import dev.hourbook.ledger.payee.SharingEvent.HolderLeft;
import dev.hourbook.ledger.payee.SharingEvent.SharingAllowed;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** Who shares an account, and who says that they may. */
class SharedAccountTest {

  private static final ExpertId CAIN = new ExpertId("cain");

  private static TestExecutor<SharedAccount> given(SharingEvent... events) {
    var fixture = new AggregateTestFixture<>(SharedAccount.class);
    fixture.registerInjectableResource((Streams) stream -> List.of(events));
    fixture.registerAnnotatedCommandHandler(new SharingDesk(fixture.getRepository()));
    return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) events);
  }

  private static HolderJoined joined(ExpertId who) {
    return new HolderJoined(FIRST, who, NOON, ANN);
  }

  private static AllowSharing allow(Actor second, ExpertId... who) {
    return new AllowSharing(FIRST, List.of(who), "a couple", second, NOON, ANN);
  }

  private static SharingAllowed allowed(ExpertId... who) {
    return new SharingAllowed(FIRST, List.of(who), "a couple", NOON, ANN, BOB);
  }

  @Test
  void twoPeopleLetThoseShareItWhoWereShown() {
    given(joined(EVE), joined(ADAM)).when(allow(BOB, EVE, ADAM)).expectEvents(allowed(ADAM, EVE));
  }

  @Test
  void nobodyLetsThemShareItAlone() {
    given(joined(EVE), joined(ADAM))
        .when(allow(ANN, EVE, ADAM))
        .expectExceptionDetails(new PayeeRefusal.SamePersonTwice(ANN))
        .expectNoEvents();
  }

  @Test
  void somebodyMoreIsShownFirst() {
    given(joined(EVE), joined(ADAM), joined(CAIN))
        .when(allow(BOB, EVE, ADAM))
        .expectExceptionDetails(new PayeeRefusal.OtherHolders(FIRST, List.of(ADAM, CAIN, EVE)))
        .expectNoEvents();
  }

  @Test
  void accountThatNobodyIsPaidToIsSharedByNobody() {
    given()
        .when(allow(BOB, EVE, ADAM))
        .expectExceptionDetails(new PayeeRefusal.OtherHolders(FIRST, List.of()))
        .expectNoEvents();
  }

  @Test
  void whatIsAllowedAlreadyIsNothingNewAndWhoeverCameBackIsAskedForAgain() {
    given(joined(EVE), joined(ADAM), allowed(ADAM, EVE))
        .when(allow(BOB, ADAM, EVE))
        .expectNoEvents();
    given(
            joined(EVE),
            joined(ADAM),
            allowed(ADAM, EVE),
            new HolderLeft(FIRST, ADAM, NOON, ANN),
            joined(ADAM))
        .when(allow(BOB, ADAM, EVE))
        .expectEvents(allowed(ADAM, EVE));
  }
}
