package dev.hourbook.ledger.payee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.ContractPayCommand.AgreePayTerms;
import dev.hourbook.ledger.payee.ContractPayEvent.PayTermsAgreed;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** It begins with the first terms agreed, so {@link PayeeDesk} takes commands. */
@AggregateRoot
class ContractPay {

  private static final int MOST_DAYS = 366;

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon sets and reads it
  private ContractPayId id;

  ContractPay() {}

  static ContractPay begun(AgreePayTerms first) {
    ContractPay pay = new ContractPay();
    pay.take(first);
    return pay;
  }

  void take(AgreePayTerms c) {
    TwoPeople.require(c.by(), c.approvedBy());
    if (c.from().isBefore(c.at())) {
      throw new Refused(new PayeeRefusal.PolicyFromThePast(c.from(), c.at()));
    }
    boolean asked = c.terms().when() != PayWhen.ON_APPROVAL;
    if (c.terms().days() < (asked ? 1 : 0) || c.terms().days() > (asked ? MOST_DAYS : 0)) {
      throw new Refused(new PayeeRefusal.PolicyOutOfRange(
          "days", asked ? "1 to " + MOST_DAYS : "0 where hours are paid on approval"));
    }
    apply(new PayTermsAgreed(
        c.contract(), c.terms(), c.from(), c.reason(), c.at(), c.by(), c.approvedBy()));
  }

  /** Of those agreed, in their order, the ones that began last by then. */
  static PayTerms at(Instant approved, List<PayTermsAgreed> agreed) {
    PayTerms found = PayTerms.ON_APPROVAL;
    Instant since = Instant.MIN;
    for (PayTermsAgreed next : agreed) {
      if (!next.from().isAfter(approved) && !next.from().isBefore(since)) {
        found = next.terms();
        since = next.from();
      }
    }
    return found;
  }

  @EventSourcingHandler
  void on(ContractPayEvent event) {
    id = ContractPayId.of(event.contract());
  }
}
