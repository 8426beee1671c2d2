package dev.hourbook.api.web.payees;

import dev.hourbook.api.rails.Rails;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.MendAccount;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayeeEnrolment.OnboardingLink;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import dev.hourbook.ledger.payout.Rail;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody's money goes, who else's goes there, and whether it arrives. */
@RestController
final class AccountActs {

  private final Writes writes;
  private final Rails rails;

  AccountActs(Writes writes, Rails rails) {
    this.writes = writes;
    this.rails = rails;
  }

  /** Where the expert lives, and the page of ours that the provider's leads back to. */
  record Onboard(String country, URI home) {}

  /** The provider's page on which they fill in the rest; it works once and until then. */
  record Onboarded(String id, String href, URI address, Instant until) {}

  /** An account by its keeper's token and hash, never its number; two people link it. */
  record LinkedTo(PayoutAccount account, Actor approvedBy) {}

  /** What the rail says is wrong with the account. */
  record RailRefusal(Rail rail, String code, String reason) {}

  /** Why the details of the account are right now. */
  record Mended(Rail rail, String reason) {}

  /** Exactly those who are paid to an account, and why they may share it. */
  record SharedBy(List<ExpertId> experts, String reason, Actor approvedBy) {}

  @PostMapping("/api/payees/{payee}/account")
  ResponseEntity<Written> linkAccount(
      Caller caller, @PathVariable ExpertId payee, @RequestBody LinkedTo asked) {
    return act(
        caller,
        new LinkAccount(payee, asked.account(), asked.approvedBy(), caller.at(), caller.actor()));
  }

  @PostMapping("/api/payees/{payee}/account-refusal")
  ResponseEntity<Written> refuseAccount(
      Caller caller, @PathVariable ExpertId payee, @RequestBody RailRefusal asked) {
    return act(
        caller,
        new RefuseAccount(
            payee, asked.rail(), asked.code(), asked.reason(), caller.at(), caller.actor()));
  }

  @PostMapping("/api/payees/{payee}/account-mending")
  ResponseEntity<Written> mendAccount(
      Caller caller, @PathVariable ExpertId payee, @RequestBody Mended asked) {
    return act(
        caller, new MendAccount(payee, asked.rail(), asked.reason(), caller.at(), caller.actor()));
  }

  /** Opens the account on which somebody is paid, once, and hands out the page to fill it in. */
  @PostMapping("/api/payees/{payee}/onboarding")
  ResponseEntity<Onboarded> onboardPayee(
      Caller caller, @PathVariable ExpertId payee, @RequestBody Onboard asked) {
    return writes.inSteps(caller, Onboarded.class, () -> {
      OnboardingLink link =
          rails.onboarding().begin(payee, asked.country(), asked.home(), caller.at());
      String href = Paths.of("payees", payee.key());
      return new Answer<>(
          HttpStatus.OK, href, new Onboarded(payee.key(), href, link.address(), link.until()));
    });
  }

  @PostMapping("/api/payee-accounts/{fingerprint}/sharing")
  ResponseEntity<Written> allowSharing(
      Caller caller, @PathVariable Fingerprint fingerprint, @RequestBody SharedBy asked) {
    return writes.send(
        caller,
        Answer.done(fingerprint.hash(), "/api/payees"),
        new AllowSharing(
            fingerprint,
            asked.experts(),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  private ResponseEntity<Written> act(Caller caller, PayeeCommand command) {
    String key = command.expert().key();
    return writes.send(caller, Answer.done(key, Paths.of("payees", key)), command);
  }
}
