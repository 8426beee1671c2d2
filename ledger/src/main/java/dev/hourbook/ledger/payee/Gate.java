package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import dev.hourbook.ledger.payout.Rail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an expert may be paid, as a function of what the company asks, what is known of them, who
 * else is paid to their account, and an instant. Days are of UTC; a last day is over at its end, a
 * cooling-off of 72 hours with the 72nd: {@code 2026-02-10T09:00:00Z} for an account changed on the
 * 7th at nine.
 */
public record Gate(RulesInForce inForce, Instant at) {

  /** Everything that stands in the way of paying them on a rail. */
  public Verdict decide(PayeeFacts facts, Rail rail, Sharing sharing) {
    List<Reason> reasons = new ArrayList<>();
    facts.hold().ifPresent(held -> reasons.add(Reason.since(Obstacle.HELD, held.at())));
    screening(facts).ifPresent(reasons::add);
    identity(facts).ifPresent(reasons::add);
    facts
        .account(rail)
        .ifPresentOrElse(
            account -> account(facts, account, sharing, reasons),
            () -> missing(Check.ACCOUNT, Obstacle.ACCOUNT_MISSING).ifPresent(reasons::add));
    taxForm(facts).ifPresent(reasons::add);
    reasons.sort(Comparator.comparing(Reason::obstacle));
    return Verdict.of(reasons);
  }

  private void account(
      PayeeFacts facts, LinkedAccount account, Sharing sharing, List<Reason> reasons) {
    account
        .refused()
        .ifPresent(refused -> reasons.add(Reason.since(Obstacle.ACCOUNT_REFUSED, refused.at())));
    sharing
        .undecidedSince()
        .ifPresent(since -> reasons.add(Reason.since(Obstacle.ACCOUNT_SHARED, since)));
    Instant changed = account.linked().at();
    Instant rested = changed.plus(Duration.ofHours(inForce.rules().coolingOffHours()));
    if (facts.isChange(account) && at.isBefore(rested)) {
      reasons.add(new Reason(Obstacle.ACCOUNT_COOLING_OFF, changed, rested));
    }
  }

  private Optional<Reason> identity(PayeeFacts facts) {
    if (!inForce.rules().require(Check.IDENTITY)) {
      return Optional.empty();
    }
    if (facts.identity().isEmpty()) {
      return missing(Check.IDENTITY, Obstacle.IDENTITY_MISSING);
    }
    var checked = facts.identity().orElseThrow();
    return switch (checked.result()) {
      case FAILED -> Optional.of(Reason.since(Obstacle.IDENTITY_FAILED, checked.at()));
      case EXPIRED -> Optional.of(Reason.since(Obstacle.IDENTITY_EXPIRED, checked.at()));
      case VERIFIED -> expired(Obstacle.IDENTITY_EXPIRED, checked.lastDay());
    };
  }

  /** Money for somebody on a list never leaves, whether or not anybody asked to look. */
  private Optional<Reason> screening(PayeeFacts facts) {
    boolean required = inForce.rules().require(Check.SCREENING);
    if (facts.screening().isEmpty()) {
      return missing(Check.SCREENING, Obstacle.SCREENING_MISSING);
    }
    var screened = facts.screening().orElseThrow();
    return switch (screened.result()) {
      case HIT -> Optional.of(Reason.since(Obstacle.SCREENING_HIT, screened.at()));
      case PENDING ->
        Optional.of(Reason.since(Obstacle.SCREENING_PENDING, screened.at()))
            .filter(reason -> required);
      case CLEAR ->
        expired(Obstacle.SCREENING_EXPIRED, screened.lastDay()).filter(reason -> required);
    };
  }

  private Optional<Reason> taxForm(PayeeFacts facts) {
    if (!inForce.rules().require(Check.TAX_FORM)) {
      return Optional.empty();
    }
    if (facts.taxForm().isEmpty()) {
      return missing(Check.TAX_FORM, Obstacle.TAX_FORM_MISSING);
    }
    return expired(Obstacle.TAX_FORM_EXPIRED, facts.taxForm().orElseThrow().lastDay());
  }

  private Optional<Reason> missing(Check check, Obstacle obstacle) {
    return inForce.rules().require(check)
        ? Optional.of(Reason.since(obstacle, inForce.since()))
        : Optional.empty();
  }

  private Optional<Reason> expired(Obstacle obstacle, @Nullable LocalDate lastDay) {
    return Optional.ofNullable(lastDay)
        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .filter(over -> !at.isBefore(over))
        .map(over -> Reason.since(obstacle, over));
  }
}
