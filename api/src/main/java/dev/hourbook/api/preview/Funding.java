package dev.hourbook.api.preview;

import dev.hourbook.api.rails.NotSetUp;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutRail.Available;
import dev.hourbook.ledger.payout.Rail;
import java.util.Optional;

/**
 * Whether the balance of a rail covers what a run sends in one currency. It informs whoever
 * approves and refuses nothing: what is short now may be there when the run is sent, which asks
 * again.
 *
 * @param needed what the run sends
 * @param promised what other runs, which are approved, have still to send
 * @param available what the provider says is there, negative where its balance is; nothing if it
 *     did not say
 * @param code {@code funds/enough}, {@code funds/short}, {@code funds/not-known} or
 *     {@code rail/not-set-up}
 * @param said the same in a sentence
 */
public record Funding(
    Rail rail, Money needed, Money promised, Optional<Money> available, String code, String said) {

  /** By what the provider answered. */
  static Funding of(Rail rail, Money needed, Money promised, Available answer) {
    return switch (answer) {
      case Available.Known known -> known(rail, needed, promised, known.amount());
      case Available.NotKnown unknown ->
        new Funding(
            rail,
            needed,
            promised,
            Optional.empty(),
            "funds/not-known",
            "The balance cannot be read: " + unknown.why() + "; it is asked again before anything"
                + " is sent.");
    };
  }

  /** Where nobody can be asked. */
  static Funding notSetUp(Rail rail, Money needed, Money promised) {
    NotSetUp why = new NotSetUp();
    return new Funding(rail, needed, promised, Optional.empty(), why.code(), why.message());
  }

  private static Funding known(Rail rail, Money needed, Money promised, Money available) {
    Money left = left(needed, promised, available);
    Optional<Money> there = Optional.of(available);
    return left.minor() < 0
        ? new Funding(
            rail,
            needed,
            promised,
            there,
            "funds/short",
            left.negated() + " is missing; top up the balance before the run is sent.")
        : new Funding(
            rail, needed, promised, there, "funds/enough", left + " is left when all is sent.");
  }

  private static Money left(Money needed, Money promised, Money available) {
    return available.minus(promised).minus(needed);
  }

  /** What has to be added; nothing if there is enough, or nobody said. */
  public Optional<Money> missing() {
    return available
        .map(there -> left(needed, promised, there).negated())
        .filter(less -> less.minor() > 0);
  }
}
