package dev.hourbook.ledger.remittance;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.remittance.Files.AT;
import static dev.hourbook.ledger.remittance.Files.FILE;
import static dev.hourbook.ledger.remittance.Files.P1;
import static dev.hourbook.ledger.remittance.Files.approved;
import static dev.hourbook.ledger.remittance.Files.payment;
import static dev.hourbook.ledger.remittance.Files.write;

import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeHeld;
import dev.hourbook.ledger.payee.PayeeId;
import dev.hourbook.ledger.payout.FiledInMemory;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.remittance.RemittanceRefusal.NotFit;
import dev.hourbook.ledger.remittance.Unfit.Cause;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What is not as it was approved, or may not be paid now, goes into no file. */
class FitnessTest {

  private static final Remittance FIRST = payment(P1, "90.00", "e1");

  @Test
  void otherAccountThanWasApprovedIsRefused() {
    refused(approved(), payment(P1, "90.00", "thief"), Cause.NOT_AS_APPROVED, "another account");
  }

  @Test
  void otherAmountThanWasApprovedIsRefused() {
    refused(approved(), payment(P1, "90.01", "e1"), Cause.NOT_AS_APPROVED, "EUR 90.01");
  }

  @Test
  void accountThatWasChangedSinceTheApprovalIsRefused() {
    StreamsInMemory book = approved().add(PayeeId.of(new ExpertId("e1")), Files.linked("e1", "x"));
    String why = "the account is another than was planned";
    refused(book, FIRST, Cause.NOT_PAYABLE, why);
  }

  @Test
  void whoeverIsHeldIsNotPaid() {
    ExpertId first = new ExpertId("e1");
    StreamsInMemory book =
        approved().add(PayeeId.of(first), new PayeeHeld(first, "a letter", AT, ANN));
    refused(book, FIRST, Cause.NOT_PAYABLE, "a person holds it");
  }

  @Test
  void whatIsPaidIsNotPaidAgain() {
    StreamsInMemory book =
        approved().add(P1, new PayoutPaid(P1, LocalDate.parse("2026-02-18"), "wire", ANN));
    refused(book, FIRST, Cause.NOT_WAITING, "paid");
  }

  private void refused(StreamsInMemory book, Remittance payment, Cause cause, String detail) {
    new AggregateTestFixture<>(RemittanceFile.class)
        .registerInjectableResource(book)
        .registerInjectableResource(new FiledInMemory())
        .givenNoPriorActivity()
        .when(write(payment))
        .expectExceptionDetails(new NotFit(FILE, new Unfit(P1, cause, detail)));
  }
}
