package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.ContractPayEvent.PayTermsAgreed;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which hours of somebody who may be paid wait, by the rules, the contracts, the hours' age and an
 * instant. Young ones, and those that their contract pays later, wait alone; the first payout waits
 * whole; what is then less than the least payout waits whole too.
 */
record Waiting(
    PayeeRules rules, Map<ContractId, List<PayTermsAgreed>> terms, Ages ages, Instant at) {

  /** Parts what is due: at most one payout, and what waits with its reasons. */
  Gated part(PlannedPayout due) {
    if (rules.nothingWaits() && terms.isEmpty()) {
      return new Gated(List.of(due), List.of());
    }
    List<PayoutItem> ripe = new ArrayList<>();
    Map<Obstacle, List<Wait>> waits = new EnumMap<>(Obstacle.class);
    for (PayoutItem item : due.items()) {
      hold(item)
          .ifPresentOrElse(
              wait -> waits.computeIfAbsent(wait.why(), w -> new ArrayList<>()).add(wait),
              () -> ripe.add(item));
    }
    List<LeftOut> leftOut = new ArrayList<>();
    waits.values().forEach(those -> leftOut.add(left(due, those)));
    Optional<Reason> whole = ripe.isEmpty() ? Optional.empty() : whole(due, ripe);
    whole.ifPresent(reason -> leftOut.add(left(due, ripe, reason)));
    return ripe.isEmpty() || whole.isPresent()
        ? new Gated(List.of(), leftOut)
        : new Gated(List.of(due.of(ripe)), leftOut);
  }

  private record Wait(PayoutItem item, Obstacle why, Instant approved, Instant over) {}

  /** What keeps an item longest. */
  private Optional<Wait> hold(PayoutItem item) {
    Instant approved = ages.of(item.item());
    Instant secure = approved.plus(Duration.ofDays(rules.securityDays()));
    PayTerms agreed = ContractPay.at(approved, terms.getOrDefault(item.contract(), List.of()));
    boolean client = agreed.when() == PayWhen.WHEN_CLIENT_PAYS;
    Instant ripe =
        client && ages.paidFor().contains(item.item()) ? approved : agreed.ripe(approved);
    if (at.isBefore(ripe) && !ripe.isBefore(secure)) {
      Obstacle why = client ? Obstacle.CLIENT_HAS_NOT_PAID : Obstacle.CONTRACT_PAYS_LATER;
      return Optional.of(new Wait(item, why, approved, ripe));
    }
    return at.isBefore(secure)
        ? Optional.of(new Wait(item, Obstacle.SECURITY_PERIOD, approved, secure))
        : Optional.empty();
  }

  private Optional<Reason> whole(PlannedPayout due, List<PayoutItem> ripe) {
    Instant first = oldest(due.items());
    Instant over = first.plus(Duration.ofDays(rules.firstPayoutDays()));
    if (!ages.paidBefore().contains(due.expert()) && at.isBefore(over)) {
      return Optional.of(new Reason(Obstacle.FIRST_PAYOUT, first, over));
    }
    Money amount = due.of(ripe).amount();
    return isTooLittle(amount)
        ? Optional.of(Reason.since(Obstacle.BELOW_MINIMUM, oldest(ripe)))
        : Optional.empty();
  }

  /** What is owed the other way, for hours that were taken back, is never a payout. */
  private boolean isTooLittle(Money amount) {
    return amount.minor() <= 0
        || amount.minor() < rules.minimum(amount.currency()).minor();
  }

  private Instant oldest(List<PayoutItem> items) {
    return items.stream()
        .map(item -> ages.of(item.item()))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /** Over when the last of them is; the others leave before. */
  private static LeftOut left(PlannedPayout due, List<Wait> waits) {
    Instant since = waits.stream().map(Wait::approved).min(Instant::compareTo).orElseThrow();
    Instant over = waits.stream().map(Wait::over).max(Instant::compareTo).orElseThrow();
    List<PayoutItem> items = waits.stream().map(Wait::item).toList();
    return left(due, items, new Reason(waits.getFirst().why(), since, over));
  }

  private static LeftOut left(PlannedPayout due, List<PayoutItem> items, Reason reason) {
    PlannedPayout part = due.of(items);
    return new LeftOut(due.expert(), due.rail(), part.seconds(), part.amount(), List.of(reason));
  }
}
