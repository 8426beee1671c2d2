package dev.hourbook.api.cli;

import dev.hourbook.ledger.message.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who approved a change of terms, and why it holds from the past if it does. */
final class ApprovedChange {

  @Option(
      names = "--approve-as",
      required = true,
      paramLabel = "USER",
      description = "The second person, who approves.")
  private Actor approver = new Actor("user:approver");

  @Option(names = "--reason", description = "Why; needed where it holds from a moment in the past.")
  private Optional<String> reason = Optional.empty();

  Actor approvedBy() {
    return approver;
  }

  @Nullable
  String reason() {
    return reason.orElse(null);
  }
}
