package dev.hourbook.api.week;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.payout.PayRunId;
import java.util.List;
import java.util.stream.Collectors;

/** Some whom the run would pay may not be paid any more, or not where it was planned. */
public record PayeesChanged(PayRunId run, long count, List<String> first) implements Refusal {

  private static final int SHOWN = 3;

  static PayeesChanged of(PayRunId run, List<StillPayable.Changed> changed) {
    List<String> first = changed.stream()
        .limit(SHOWN)
        .map(one -> one.payout().key() + " ("
            + one.why().stream()
                .map(reason -> reason.obstacle().code())
                .collect(Collectors.joining(", "))
            + ")")
        .toList();
    return new PayeesChanged(run, changed.size(), first);
  }

  @Override
  public String code() {
    return "pay-run/payees-changed";
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }

  @Override
  public String message() {
    return "Of pay run " + run.key() + ", " + count + " payouts cannot leave as planned: "
        + String.join(", ", first) + (count > first.size() ? ", ..." : "")
        + ". Check it again (pay-run recheck), which leaves them to a later run, and approve its"
        + " new hash.";
  }
}
