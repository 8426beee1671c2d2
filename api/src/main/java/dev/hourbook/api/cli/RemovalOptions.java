package dev.hourbook.api.cli;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Why hours go for good, how that is known, and that the expert was told. */
final class RemovalOptions {

  @Option(
      names = "--reason",
      required = true,
      description = "fraud, spam, non-project, duplicate, mistake or dispute.")
  private RemovalReason reason = RemovalReason.MISTAKE;

  @Option(names = "--evidence", required = true, description = "Where the evidence is.")
  private String evidence = "";

  @Option(
      names = "--noticed-at",
      paramLabel = "INSTANT",
      description = "When the expert was told. Default: now.")
  private Optional<Instant> noticedAt = Optional.empty();

  @Option(
      names = "--appeal-days",
      description = "How long they may appeal. Default: ${DEFAULT-VALUE}.")
  private int appealDays = 14;

  @Option(
      names = "--approve-as",
      required = true,
      paramLabel = "USER",
      description = "The second person, who approves.")
  private Actor approver = new Actor("user:approver");

  Removal removal(Instant now) {
    Instant noticed = noticedAt.orElse(now);
    Instant until = noticed.plus(Duration.ofDays(appealDays));
    return new Removal(reason, evidence, noticed, until, approver);
  }
}
