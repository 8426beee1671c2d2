package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Actor;
import java.time.Instant;

/**
 * Why hours are taken away for good: a reason, a reference to the evidence (which stays outside the
 * log), when the expert was given notice, until when they may appeal, and the second person.
 */
public record Removal(
    RemovalReason reason,
    String evidence,
    Instant noticedAt,
    Instant appealUntil,
    Actor approvedBy) {

  /**
   * Refuses a removal without evidence or without time to appeal.
   *
   * @throws IllegalArgumentException if the evidence is blank or the appeal ends before the notice
   */
  public Removal {
    if (evidence.isBlank()) {
      throw new IllegalArgumentException("a removal refers to its evidence");
    }
    if (!appealUntil.isAfter(noticedAt)) {
      throw new IllegalArgumentException(
          "no time to appeal between " + noticedAt + " and " + appealUntil);
    }
  }
}
