package dev.hourbook.ledger.payee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.PayeePolicyEvent.PayeePolicySet;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** It begins with the first rules set, so {@link PayeeDesk} takes commands. */
@AggregateRoot
class PayeePolicy {

  private static final int MOST_HOURS = 8_784;
  private static final int MOST_DAYS = 366;
  private static final int MOST_PERCENT = 100;

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon sets and reads it
  private PayeePolicyId id;

  PayeePolicy() {}

  static PayeePolicy begun(SetPayeePolicy first) {
    PayeePolicy policy = new PayeePolicy();
    policy.take(first);
    return policy;
  }

  void take(SetPayeePolicy c) {
    TwoPeople.require(c.by(), c.approvedBy());
    if (c.from().isBefore(c.at())) {
      throw new Refused(new PayeeRefusal.PolicyFromThePast(c.from(), c.at()));
    }
    require(c.rules());
    apply(new PayeePolicySet(
        c.policy(), c.rules(), c.from(), c.reason(), c.at(), c.by(), c.approvedBy()));
  }

  private static void require(PayeeRules rules) {
    within("coolingOffHours", rules.coolingOffHours(), MOST_HOURS);
    within("securityDays", rules.securityDays(), MOST_DAYS);
    within("firstPayoutDays", rules.firstPayoutDays(), MOST_DAYS);
    within("offsetPercent", rules.share(), MOST_PERCENT);
    boolean negative = rules.minimums().stream().anyMatch(least -> least.minor() < 0);
    long currencies = rules.minimums().stream().map(Money::currency).distinct().count();
    if (negative || currencies < rules.minimums().size()) {
      throw new Refused(
          new PayeeRefusal.PolicyOutOfRange("minimums", "one amount a currency, never below 0"));
    }
  }

  private static void within(String field, int value, int most) {
    if (value < 0 || value > most) {
      throw new Refused(new PayeeRefusal.PolicyOutOfRange(field, "0 to " + most));
    }
  }

  @EventSourcingHandler
  void on(PayeePolicyEvent event) {
    id = event.policy();
  }
}
