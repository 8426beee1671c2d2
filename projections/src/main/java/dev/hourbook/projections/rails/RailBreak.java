package dev.hourbook.projections.rails;

import dev.hourbook.ledger.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where a provider and the book do not agree, or money stands that should move.
 *
 * @param payout nothing where it is of none
 * @param reference the provider's own id of the movement; nothing where there is none
 * @param difference what the provider has more than the book, negative where less; 0 where they
 *     agree and the money only waits
 * @param owner who has to act: {@code role:operations}, {@code expert:E-1}, or {@code time}
 * @param act what clears it
 */
public record RailBreak(
    BreakKind kind,
    String payout,
    String reference,
    Money amount,
    Money difference,
    Instant since,
    String owner,
    String act) {

  /** The oldest of the worst kind first. */
  static final Comparator<RailBreak> ORDER = Comparator.comparing(RailBreak::kind)
      .thenComparing(RailBreak::since)
      .thenComparing(RailBreak::id);

  /** What names it among all. */
  public String id() {
    String what = reference.isEmpty() ? payout : reference;
    return kind.word() + " " + (what.isEmpty() ? amount.currency().toString() : what);
  }

  /** How many whole days it has been one. */
  public long ageDays(Instant now) {
    return Math.max(0, Duration.between(since, now).toDays());
  }
}
