package dev.hourbook.api.rails;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.List;

/** Whoever would get it may not be paid now, or not at the account that it was planned for. */
public record NotPayable(PayoutId payout, List<String> why) implements Refusal {

  static NotPayable of(PayoutId payout, List<Reason> reasons) {
    return new NotPayable(
        payout, reasons.stream().map(reason -> reason.obstacle().code()).toList());
  }

  @Override
  public String code() {
    return "payout/not-payable";
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }

  @Override
  public String message() {
    return "Payout " + payout.key() + " is not sent again: "
        + String.join(", ", why)
        + "; mend that first, or take it back and release it into a later run.";
  }
}
