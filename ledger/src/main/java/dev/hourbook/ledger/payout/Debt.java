package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.DebtCommand.AskWriteOff;
import dev.hourbook.ledger.payout.DebtCommand.DecideWriteOff;
import dev.hourbook.ledger.payout.DebtEvent.DebtOffset;
import dev.hourbook.ledger.payout.DebtEvent.DebtRestored;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffAsked;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the expert owes back of one payout: what was decided to be borne, less what later payouts
 * keep, less what was given up.
 */
final class Debt {

  private final PayoutId payout;
  private final ExpertId expert;
  private final Map<PayoutId, Money> kept = new HashMap<>();
  private Money owed;
  private Optional<WriteOffAsked> asked = Optional.empty();

  Debt(PayoutPlanned paid) {
    this.payout = paid.payout();
    this.expert = paid.expert();
    this.owed = Money.zero(paid.amount().currency());
  }

  /** What is open, never below 0. */
  Money owed() {
    return owed;
  }

  ExpertId expert() {
    return expert;
  }

  void on(ClawbackDecided e) {
    e.borne().forEach(item -> owed = owed.plus(item.amount()));
  }

  void on(DebtEvent event) {
    switch (event) {
      case DebtOffset e -> {
        kept.merge(e.by(), e.amount(), Money::plus);
        owed = owed.minus(e.amount());
      }
      case DebtRestored e -> {
        kept.remove(e.by());
        owed = owed.plus(e.amount());
      }
      case WriteOffAsked e -> asked = Optional.of(e);
      case WriteOffDecided e -> {
        asked = Optional.empty();
        owed = owed.minus(e.lost());
      }
    }
  }

  /** A later payout keeps some of it. */
  DebtOffset offset(PayoutId by, ExpertId due, Money amount) {
    if (!due.equals(expert)) {
      throw new Refused(new DebtRefusal.OwedByAnother(payout, due));
    }
    requireOwed(amount);
    return new DebtOffset(payout, expert, by, amount);
  }

  /** What that payout kept is owed again; nothing if it kept nothing. */
  Optional<DebtRestored> restore(PayoutId by) {
    return Optional.ofNullable(kept.get(by))
        .map(amount -> new DebtRestored(payout, expert, by, amount));
  }

  WriteOffAsked ask(AskWriteOff c) {
    asked.ifPresent(before -> {
      throw new Refused(new DebtRefusal.AskedAlready(payout, before.amount()));
    });
    requireOwed(c.amount());
    return new WriteOffAsked(payout, expert, c.amount(), c.reason(), c.by());
  }

  /** What a payout kept meanwhile is not lost; what it gave back was not asked for. */
  WriteOffDecided decide(DecideWriteOff c) {
    WriteOffAsked question =
        asked.orElseThrow(() -> new Refused(new DebtRefusal.NothingAsked(payout)));
    if (question.by().isSamePersonAs(c.by())) {
      throw new Refused(new DebtRefusal.SamePersonTwice(c.by()));
    }
    Money most = question.amount().minor() < owed.minor() ? question.amount() : owed;
    Money lost = c.lost() ? most : Money.zero(owed.currency());
    return new WriteOffDecided(payout, expert, lost, c.reason(), c.by());
  }

  private void requireOwed(Money amount) {
    boolean fits = amount.currency().equals(owed.currency())
        && amount.minor() > 0
        && amount.minor() <= owed.minor();
    if (!fits) {
      throw new Refused(new DebtRefusal.TooLittleOwed(payout, amount, owed));
    }
  }
}
