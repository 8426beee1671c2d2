package dev.hourbook.api.cli;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * How it is known that hours go for good, and that the expert was told. Inherited, for a group of
 * arguments takes no mixins.
 */
abstract class NoticeOptions {

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

  final Removal removal(RemovalReason reason, Instant now, Actor approver) {
    Instant noticed = noticedAt.orElse(now);
    Instant until = noticed.plus(Duration.ofDays(appealDays));
    return new Removal(reason, evidence, noticed, until, approver);
  }
}
