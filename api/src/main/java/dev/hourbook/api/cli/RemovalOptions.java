package dev.hourbook.api.cli;

import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import java.time.Instant;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why hours go for good, how that is known, and that the expert was told. */
final class RemovalOptions extends NoticeOptions {

  @Option(
      names = "--reason",
      required = true,
      description = "fraud, spam, non-project, duplicate, mistake, dispute or goodwill.")
  private RemovalReason reason = RemovalReason.MISTAKE;

  @Mixin
  private SecondPerson second = new SecondPerson();

  Removal removal(Instant now) {
    return removal(reason, now, second.approver());
  }
}
