package dev.hourbook.api.cli;

import dev.hourbook.ledger.message.Actor;
import picocli.CommandLine.Option;

/** Whoever approves what somebody else asks for. */
final class SecondPerson {

  @Option(
      names = "--approve-as",
      required = true,
      paramLabel = "USER",
      description = "The second person, who approves.")
  private Actor approver = new Actor("user:approver");

  Actor approver() {
    return approver;
  }
}
