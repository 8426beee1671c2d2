package dev.hourbook.api.period;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.periods.Matter;

/** Why the door does not even ask the ledger to close a month. */
public sealed interface ClosingRefusal extends Refusal {

  /** Something blocks it that could be cleared. */
  record Blocked(PeriodId period, long blockers, Matter first) implements ClosingRefusal {
    @Override
    public String code() {
      return "period/blocked";
    }

    @Override
    public String message() {
      return blockers + " things block closing " + period.month() + ", the first "
          + first.kind().word() + " " + first.id() + " (" + first.owner() + ": " + first.act()
          + "); clear them, or say why it closes despite them.";
    }
  }

  /** A share is from nothing to the whole. */
  record NoPercentage(String given) implements ClosingRefusal {
    @Override
    public String code() {
      return "period/no-percentage";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "'" + given + "' is no percentage; give one from 0 to 100, at most two decimals.";
    }
  }
}
