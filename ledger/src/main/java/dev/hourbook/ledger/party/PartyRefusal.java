package dev.hourbook.ledger.party;

import dev.hourbook.ledger.message.Refusal;

/** Why something is refused for the sake of who is named. */
public sealed interface PartyRefusal extends Refusal {

  @Override
  default Kind kind() {
    return Kind.UNKNOWN;
  }

  /** No such client. */
  record UnknownClient(ClientId client) implements PartyRefusal {
    @Override
    public String code() {
      return "party/unknown-client";
    }

    @Override
    public String message() {
      return "There is no client " + client.key() + "; onboard it first.";
    }
  }

  /** No such expert. */
  record UnknownExpert(ExpertId expert) implements PartyRefusal {
    @Override
    public String code() {
      return "party/unknown-expert";
    }

    @Override
    public String message() {
      return "There is no expert " + expert.key() + "; onboard them first.";
    }
  }
}
