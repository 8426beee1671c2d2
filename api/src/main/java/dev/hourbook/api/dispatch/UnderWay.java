package dev.hourbook.api.dispatch;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The payouts that nobody else touches: from an intent to the record of its outcome, or read. */
final class UnderWay {

  private final Map<PayoutId, Job> jobs = new ConcurrentHashMap<>();
  private final Set<PayoutId> reading = ConcurrentHashMap.newKeySet();

  /** Takes it; false if somebody has. */
  boolean begin(Job job) {
    return jobs.putIfAbsent(job.payout(), job) == null;
  }

  /** The same, only to read it. */
  boolean beginReading(Job job) {
    boolean begun = begin(job);
    if (begun) {
      reading.add(job.payout());
    }
    return begun;
  }

  /** From its first hop to its second. */
  void goOn(Job delivery) {
    jobs.put(delivery.payout(), delivery);
  }

  void end(Job job) {
    reading.remove(job.payout());
    jobs.remove(job.payout());
  }

  Set<PayoutId> payouts() {
    return Set.copyOf(jobs.keySet());
  }

  boolean has(PayoutId payout) {
    return jobs.containsKey(payout);
  }

  int reading() {
    return reading.size();
  }

  /** How many are sent or looked for. */
  int sending() {
    return jobs.size() - reading.size();
  }

  /** What may be about to leave our balance. */
  Money leaving(Currency currency) {
    return jobs.values().stream()
        .filter(job -> job.instruction().hop() == Hop.FUNDING)
        .map(job -> job.instruction().amount())
        .filter(amount -> amount.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }
}
