package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.contract.ContractId;

/** When hours of one contract are paid, under the contract's key. */
public record ContractPayId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContractPayId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a contract has a key");
    }
  }

  /** That of a contract. */
  public static ContractPayId of(ContractId contract) {
    return new ContractPayId(contract.key());
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "contract-pay:" + key;
  }
}
