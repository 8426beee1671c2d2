package dev.hourbook.api.web.payees;

import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.IdentityResult;
import dev.hourbook.ledger.payee.PayeeCommand;
import dev.hourbook.ledger.payee.PayeeCommand.CheckIdentity;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.RecordScreening;
import dev.hourbook.ledger.payee.PayeeCommand.ReleasePayee;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payee.PayeeCommand.SignTaxForm;
import dev.hourbook.ledger.payee.ScreeningResult;
import dev.hourbook.ledger.payee.TaxForm;
import dev.hourbook.ledger.payee.Withholdings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be said of somebody who is paid, by references only. */
@RestController
@RequestMapping("/api/payees/{payee}")
final class PayeeActs {

  private final Writes writes;

  PayeeActs(Writes writes) {
    this.writes = writes;
  }

  /** What a look at an identity came to; a last day if what was shown runs out. */
  record IdentityCheck(
      IdentityResult result, String reference, @Nullable LocalDate lastDay) {}

  /** A form that was signed; its own rule says how long it holds, a last day only shortens it. */
  record SignedForm(
      TaxForm form, LocalDate signedOn, @Nullable LocalDate lastDay, String reference) {}

  /** What a provider's lists have; whoever takes a hit back needs a second person. */
  record Screening(
      ScreeningResult result,
      String provider,
      String reference,
      @Nullable LocalDate lastDay,
      @Nullable Actor approvedBy) {}

  /** How many percent are withheld from now or an instant on, of two decimals; 0 ends it. */
  record NewWithholding(
      BigDecimal percent,
      String statute,
      @Nullable Instant from,
      String reason,
      Actor approvedBy) {}

  /** Why somebody is held, or not any more. */
  record PayeeReason(String reason) {}

  @PostMapping("/identity")
  ResponseEntity<Written> checkIdentity(
      Caller caller, @PathVariable ExpertId payee, @RequestBody IdentityCheck asked) {
    return act(
        caller,
        new CheckIdentity(
            payee,
            asked.result(),
            asked.reference(),
            asked.lastDay(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/tax-form")
  ResponseEntity<Written> signTaxForm(
      Caller caller, @PathVariable ExpertId payee, @RequestBody SignedForm asked) {
    return act(
        caller,
        new SignTaxForm(
            payee,
            asked.form(),
            asked.signedOn(),
            asked.lastDay(),
            asked.reference(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/screening")
  ResponseEntity<Written> recordScreening(
      Caller caller, @PathVariable ExpertId payee, @RequestBody Screening asked) {
    return act(
        caller,
        new RecordScreening(
            payee,
            asked.result(),
            asked.provider(),
            asked.reference(),
            asked.lastDay(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/withholding")
  ResponseEntity<Written> setWithholding(
      Caller caller, @PathVariable ExpertId payee, @RequestBody NewWithholding asked) {
    return act(
        caller,
        new SetWithholding(
            payee,
            Withholdings.stated(asked.percent(), asked.statute()),
            Optional.ofNullable(asked.from()).orElse(caller.at()),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/hold")
  ResponseEntity<Written> holdPayee(
      Caller caller, @PathVariable ExpertId payee, @RequestBody PayeeReason asked) {
    return act(caller, new HoldPayee(payee, asked.reason(), caller.at(), caller.actor()));
  }

  @PostMapping("/release")
  ResponseEntity<Written> releasePayee(
      Caller caller, @PathVariable ExpertId payee, @RequestBody PayeeReason asked) {
    return act(caller, new ReleasePayee(payee, asked.reason(), caller.at(), caller.actor()));
  }

  private ResponseEntity<Written> act(Caller caller, PayeeCommand command) {
    String key = command.expert().key();
    return writes.send(caller, Answer.done(key, Paths.of("payees", key)), command);
  }
}
