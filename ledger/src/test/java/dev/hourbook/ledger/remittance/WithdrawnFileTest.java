package dev.hourbook.ledger.remittance;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.remittance.Files.AT;
import static dev.hourbook.ledger.remittance.Files.FILE;
import static dev.hourbook.ledger.remittance.Files.P1;
import static dev.hourbook.ledger.remittance.Files.P2;
import static dev.hourbook.ledger.remittance.Files.payment;
import static dev.hourbook.ledger.remittance.Files.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.FiledInMemory;
import dev.hourbook.ledger.payout.NoPayouts;
import dev.hourbook.ledger.remittance.RemittanceCommand.RefusePayment;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWithdrawn;
import dev.hourbook.ledger.remittance.RemittanceEvent.PaymentRefused;
import dev.hourbook.ledger.remittance.RemittanceRefusal.AnsweredAlready;
import dev.hourbook.ledger.remittance.RemittanceRefusal.NotInTheFile;
import dev.hourbook.ledger.remittance.RemittanceRefusal.PaidAlready;
import dev.hourbook.ledger.remittance.RemittanceRefusal.ReasonMissing;
import dev.hourbook.ledger.remittance.RemittanceRefusal.SamePersonTwice;
import dev.hourbook.ledger.remittance.RemittanceRefusal.WithdrawnAlready;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class WithdrawnFileTest {

  private static final RemittanceEvent WRITTEN =
      written("110.50", payment(P1, "90.00", "e1"), payment(P2, "20.50", "e2"));
  private static final String NEVER = "the bank never took it";
  private static final Failure BUSY =
      new Failure(Remedy.RETRY_LATER, "TM01", "after the cut-off time");
  private static final RemittanceEvent GONE = new FileWithdrawn(FILE, NEVER, ANN, BOB);
  private static final RemittanceEvent REFUSED = new PaymentRefused(FILE, P1, BUSY, ANN, BOB);

  private final FiledInMemory filed = new FiledInMemory();

  WithdrawnFileTest() {
    filed.take(FILE.toString(), List.of(P1, P2));
  }

  @Test
  void twoPeopleWithdrawAFileAndItsPayoutsAreFree() {
    when(withdraw(NEVER, BOB), WRITTEN).expectEvents(GONE);
    assertThat(filed.holders()).isEmpty();
  }

  @Test
  void onePersonAloneOrWithoutAReasonWithdrawsNothing() {
    when(withdraw(NEVER, ANN), WRITTEN).expectExceptionDetails(new SamePersonTwice(ANN));
    when(withdraw(" ", BOB), WRITTEN).expectExceptionDetails(new ReasonMissing(FILE));
    assertThat(filed.holders()).containsOnlyKeys(P1, P2);
  }

  @Test
  void fileOfWhichTheBankPaidSomethingIsNotWithdrawn() {
    filed.paid(P2);
    when(withdraw(NEVER, BOB), WRITTEN).expectExceptionDetails(new PaidAlready(FILE));
    assertThat(filed.holders()).containsOnlyKeys(P1, P2);
  }

  @Test
  void whatIsWithdrawnIsNotWithdrawnAgainAndRefusesNothing() {
    when(withdraw(NEVER, BOB), WRITTEN, GONE).expectExceptionDetails(new WithdrawnAlready(FILE));
    when(refuse(), WRITTEN, GONE).expectExceptionDetails(new WithdrawnAlready(FILE));
  }

  @Test
  void paymentThatTheBankRefusedIsFreeForAnotherFile() {
    when(refuse(), WRITTEN).expectEvents(REFUSED);
    assertThat(filed.holders()).containsOnlyKeys(P2);
    when(refuse(), WRITTEN, REFUSED).expectExceptionDetails(new NotInTheFile(FILE, P1));
    when(withdraw(NEVER, BOB), WRITTEN, REFUSED).expectExceptionDetails(new AnsweredAlready(FILE));
  }

  private static WithdrawFile withdraw(String reason, Actor approver) {
    return new WithdrawFile(FILE, reason, approver, AT, ANN);
  }

  private static RefusePayment refuse() {
    return new RefusePayment(FILE, P1, BUSY, BOB, AT, ANN);
  }

  private ResultValidator<RemittanceFile> when(RemittanceCommand command, Object... given) {
    return new AggregateTestFixture<>(RemittanceFile.class)
        .registerInjectableResource(filed)
        .registerInjectableResource(NoPayouts.refused())
        .given(given)
        .when(command);
  }
}
