package dev.hourbook.ledger.catalog;

import dev.hourbook.ledger.message.Refusal;

/** Why a command is refused for a single value of it, whatever it asks. */
public sealed interface BoundsRefusal extends Refusal {

  /**
   * A value that some view, export or reader could not hold. {@code field} is its path in the
   * command, {@code terms.netDays} or {@code lines[0].amount}; the value is shortened, and without
   * characters that cannot be printed.
   */
  record OutOfBounds(String field, String value, String wanted) implements BoundsRefusal {
    @Override
    public String code() {
      return "value/out-of-bounds";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return field + " is '" + value + "'; give " + wanted + ".";
    }
  }
}
