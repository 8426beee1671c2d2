package dev.hourbook.api.rails;

import dev.hourbook.ledger.message.Refusal;

/** Nobody told this process how to reach the provider. */
public record NotSetUp() implements Refusal {

  @Override
  public String code() {
    return "rail/not-set-up";
  }

  @Override
  public String message() {
    return "No rail is set up for this process: give it HOURBOOK_STRIPE_KEY, as the node has it"
        + " that sends.";
  }
}
