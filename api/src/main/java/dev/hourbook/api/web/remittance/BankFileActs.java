package dev.hourbook.api.web.remittance;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.remittance.PaidFiles;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.RemittanceCommand.RefusePayment;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be said of a file: the bank never took it, refused some of it, or paid it. */
@RestController
@RequestMapping("/api/bank-files")
final class BankFileActs {

  private final Writes writes;
  private final PaidFiles paid;

  BankFileActs(Company company, Writes writes) {
    this.writes = writes;
    this.paid = new PaidFiles(company);
  }

  /** Why, and the second person who says so. */
  record Withdrawal(String reason, Actor approvedBy) {}

  /** Which payment, the bank's code and words, what has to happen, and the second person. */
  record RefusedPayment(
      PayoutId payout, String code, String reason, Remedy remedy, Actor approvedBy) {}

  /** The value date. */
  record PaidOn(LocalDate paidOn) {}

  /** How many payouts were recorded as paid. */
  record FilePaid(String id, String href, long paid) {}

  @PostMapping("/{file}/withdrawal")
  ResponseEntity<Written> withdrawBankFile(
      Caller caller, @PathVariable RemittanceFileId file, @RequestBody Withdrawal asked) {
    return writes.send(
        caller,
        done(file),
        new WithdrawFile(file, asked.reason(), asked.approvedBy(), caller.at(), caller.actor()));
  }

  /** What time mends is free for another file; else the payout is cancelled and due again. */
  @PostMapping("/{file}/refusals")
  ResponseEntity<Written> refusePaymentOfBankFile(
      Caller caller, @PathVariable RemittanceFileId file, @RequestBody RefusedPayment asked) {
    Failure failure = new Failure(asked.remedy(), asked.code(), asked.reason());
    return writes.send(
        caller,
        done(file),
        new RefusePayment(
            file, asked.payout(), failure, asked.approvedBy(), caller.at(), caller.actor()));
  }

  /** Records every payment that the bank did not refuse as paid, and closes a run that is done. */
  @PostMapping("/{file}/settlement")
  ResponseEntity<FilePaid> settleBankFile(
      Caller caller, @PathVariable RemittanceFileId file, @RequestBody PaidOn asked) {
    return writes.inSteps(caller, FilePaid.class, () -> {
      long count = paid.paid(file, asked.paidOn(), caller.at(), caller.actor());
      String href = Paths.of("bank-files", file.key());
      return new Answer<>(HttpStatus.OK, href, new FilePaid(file.key(), href, count));
    });
  }

  private static Answer<Written> done(RemittanceFileId file) {
    return Answer.done(file.key(), Paths.of("bank-files", file.key()));
  }
}
