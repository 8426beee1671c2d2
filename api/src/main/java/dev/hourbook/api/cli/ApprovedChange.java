package dev.hourbook.api.cli;

import dev.hourbook.ledger.message.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who approved a change of terms, and why it holds from the past if it does. */
final class ApprovedChange {

  @Mixin
  private SecondPerson second = new SecondPerson();

  @Option(names = "--reason", description = "Why; needed where it holds from a moment in the past.")
  private Optional<String> reason = Optional.empty();

  Actor approvedBy() {
    return second.approver();
  }

  @Nullable
  String reason() {
    return reason.orElse(null);
  }
}
