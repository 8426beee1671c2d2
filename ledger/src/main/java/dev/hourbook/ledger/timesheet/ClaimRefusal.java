package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Refusal;
import java.util.List;

/** Why a claim is refused. */
public sealed interface ClaimRefusal extends Refusal {

  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }

  /** Some items are on other documents; {@code holders} names the first of them. */
  record ItemTaken(Side side, int taken, List<Claims.Claim> holders) implements ClaimRefusal {
    @Override
    public String code() {
      return "claim/item-taken";
    }

    @Override
    public String message() {
      return taken + " items are on another document already, for instance " + holders
          + "; gather again.";
    }
  }

  /** The document holds nothing to give back. */
  record NothingHeld(Side side, String document) implements ClaimRefusal {
    @Override
    public String code() {
      return "claim/nothing-held";
    }

    @Override
    public String message() {
      return document + " holds no item on the " + side.word() + " side.";
    }
  }
}
