package dev.hourbook.api.web.rails;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.reconcile.Adoption;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.payout.PayoutId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person does about what the provider lists. */
@RestController
final class RailActs {

  private final Company company;
  private final Writes writes;

  RailActs(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** Takes into the book what the provider has and the book does not know. */
  @PostMapping("/api/rail/movements/{reference}/adoption")
  ResponseEntity<Written> adoptMovement(Caller caller, @PathVariable String reference) {
    return writes.inSteps(caller, Written.class, () -> {
      PayoutId payout = new Adoption(company).adopt(reference, caller.at(), caller.actor());
      return Answer.done(payout.key(), Paths.of("payouts", payout.key()));
    });
  }
}
