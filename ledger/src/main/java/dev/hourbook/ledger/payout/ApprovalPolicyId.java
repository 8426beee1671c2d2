package dev.hourbook.ledger.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The policy of a legal entity about who says yes to what it pays. */
public record ApprovalPolicyId(@JsonValue String key) {

  /** That of the house's one legal entity. */
  public static final ApprovalPolicyId MAIN = new ApprovalPolicyId("main");

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ApprovalPolicyId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("an approval policy has a key");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "approval-policy:" + key;
  }
}
