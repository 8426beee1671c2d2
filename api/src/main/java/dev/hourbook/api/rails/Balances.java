package dev.hourbook.api.rails;

import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.PayoutRail.Available;
import dev.hourbook.ledger.payout.PayoutRail.Available.NotKnown;
import dev.hourbook.ledger.payout.Rail;
import java.time.Duration;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a provider says is there, for somebody who looks and will not wait: each currency is asked
 * for once at a time, whoever looks meanwhile gets the same answer, and no answer is one.
 */
public final class Balances {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Optional<PayoutRail> rail;
  private final Duration patience;
  private final Map<Currency, CompletableFuture<Available>> asked = new ConcurrentHashMap<>();

  private Balances(Optional<PayoutRail> rail, Duration patience) {
    this.rail = rail;
    this.patience = patience;
  }

  /** There is nobody to ask. */
  public static Balances none() {
    return new Balances(Optional.empty(), PATIENCE);
  }

  /** Those at the provider of a rail. */
  public static Balances at(PayoutRail rail) {
    return at(rail, PATIENCE);
  }

  /** The same, for somebody with so much patience. */
  public static Balances at(PayoutRail rail, Duration patience) {
    return new Balances(Optional.of(rail), patience);
  }

  /** Whether there is anybody to ask about a rail. */
  public boolean cover(Rail which) {
    return rail.filter(one -> one.rail() == which).isPresent();
  }

  /** What there is of each of these; nothing of any if there is nobody to ask. */
  public Map<Currency, Available> of(Collection<Currency> currencies) {
    Map<Currency, CompletableFuture<Available>> asking = rail.stream()
        .flatMap(one -> currencies.stream().distinct())
        .collect(Collectors.toMap(Function.identity(), this::ask));
    return asking.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().join()));
  }

  private CompletableFuture<Available> ask(Currency currency) {
    return asked
        .compute(currency, (same, last) -> last == null || last.isDone() ? begin(same) : last)
        .copy()
        .exceptionally(failure -> new NotKnown("the question failed"))
        .completeOnTimeout(
            new NotKnown("no answer within " + patience.toMillis() + " ms"),
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private CompletableFuture<Available> begin(Currency currency) {
    PayoutRail there = rail.orElseThrow();
    return CompletableFuture.supplyAsync(
        () -> there.available(currency), task -> Thread.ofVirtual().start(task));
  }
}
