package dev.hourbook.api.remittance;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.Unfit;
import java.util.List;

/** What a file would pay, and what of the run it would not, with the reason. */
public final class Draft {

  private final PayRunId run;
  private final PayWeek upTo;
  private final List<Payment> payments;
  private final List<Unfit> leftOut;

  Draft(PayRunId run, PayWeek upTo, List<Payment> payments, List<Unfit> leftOut) {
    this.run = run;
    this.upTo = upTo;
    this.payments = List.copyOf(payments);
    this.leftOut = List.copyOf(leftOut);
  }

  PayRunId run() {
    return run;
  }

  PayWeek upTo() {
    return upTo;
  }

  List<Payment> payments() {
    return payments;
  }

  List<Remittance> remittances() {
    return payments.stream().map(Payment::remittance).toList();
  }

  Money total() {
    return payments.stream()
        .map(payment -> payment.remittance().amount())
        .reduce(Money::plus)
        .orElseThrow();
  }

  /** How much it is, in words: {@code 12 payments, EUR 4711.00; 3 payouts are left out}. */
  public String said() {
    return payments.size() + " payments, " + total() + "; " + leftOut.size()
        + " payouts are left out";
  }

  /** What of the run is not in it, in the order of the payouts' ids. */
  public List<Unfit> leftOut() {
    return leftOut;
  }
}
