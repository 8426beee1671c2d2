package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.Fitness.Sorted;
import dev.hourbook.ledger.remittance.RemittanceCommand.WriteFile;
import dev.hourbook.ledger.remittance.Unfit.Cause;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The payments that a file is asked to make, held against what was approved. */
record Payments(WriteFile asked, Streams streams) {

  /**
   * What they come to.
   *
   * @throws Refused {@code remittance/nothing-to-write}, {@code remittance/not-fit} or
   *     {@code remittance/same-reference}, if one of them is not as it was approved
   * @throws IllegalArgumentException if they are in different currencies
   */
  Money total() {
    List<PayoutId> payouts = asked.payments().stream().map(Remittance::payout).toList();
    Sorted sorted = new Fitness(streams, asked.run(), asked.at()).sort(payouts);
    sorted.unfit().forEach(this::refuse);
    Set<EndToEndId> references = new HashSet<>();
    for (Remittance payment : asked.payments()) {
      requireApproved(payment, Optional.ofNullable(sorted.fit().get(payment.payout())));
      boolean itsOwn = payment.endToEndId().equals(EndToEndId.of(payment.payout()));
      if (!itsOwn || !references.add(payment.endToEndId())) {
        throw new Refused(
            new RemittanceRefusal.SameReference(payment.endToEndId(), payment.payout()));
      }
    }
    return asked.payments().stream()
        .map(Remittance::amount)
        .reduce(Money::plus)
        .orElseThrow(() -> new Refused(new RemittanceRefusal.NothingToWrite(asked.run())));
  }

  private void requireApproved(Remittance payment, Optional<PayoutPlanned> plan) {
    if (plan.map(PayoutPlanned::sent).filter(payment.amount()::equals).isEmpty()) {
      refuse(new Unfit(payment.payout(), Cause.NOT_AS_APPROVED, payment.amount().toString()));
    }
    boolean sameAccount = plan.map(PayoutPlanned::destination)
        .map(Destination::fingerprint)
        .filter(payment.fingerprint()::equals)
        .isPresent();
    if (!sameAccount) {
      refuse(new Unfit(payment.payout(), Cause.NOT_AS_APPROVED, "another account"));
    }
  }

  private void refuse(Unfit unfit) {
    throw new Refused(new RemittanceRefusal.NotFit(asked.file(), unfit));
  }
}
