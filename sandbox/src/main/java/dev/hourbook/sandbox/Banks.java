package dev.hourbook.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The experts' banks: which of them will take a payout. By external account as told, else by
 * Stripe's own test numbers, else by dice.
 *
 * <p>Source: docs.stripe.com/connect/testing, Payouts.
 */
public final class Banks {
  private static final Map<String, String> TEST_NUMBERS = Map.of(
      "000111111116", "no_account",
      "000111111113", "account_closed",
      "000222222227", "insufficient_funds",
      "000333333335", "debit_not_authorized",
      "000444444440", "invalid_currency");

  private static final List<String> CODES = List.of(
      "account_closed",
      "no_account",
      "bank_account_restricted",
      "account_frozen",
      "could_not_process",
      "invalid_account_number");

  /** So many of a thousand fail, and so many come back after they were paid. */
  private record Dice(Random random, int failing, int returning) {
    private Verdict roll() {
      int roll = random.nextInt(1_000);
      String code = CODES.get(random.nextInt(CODES.size()));
      return roll < failing + returning ? new Verdict(code, roll >= failing) : Verdict.PAID;
    }
  }

  private final Map<String, Verdict> told = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final AtomicReference<Dice> dice = new AtomicReference<>(new Dice(new Random(0), 0, 0));
  private final Map<String, Long> counts = new TreeMap<>();

  /** Every payout to that external account fails with the code, and arrives never. */
  public void fails(String externalAccount, String code) {
    tell(externalAccount, new Verdict(code, false));
  }

  /** Every payout to that external account is paid first and comes back later. */
  public void returns(String externalAccount, String code) {
    tell(externalAccount, new Verdict(code, true));
  }

  /** Every payout to that external account is taken again. */
  public void takes(String externalAccount) {
    tell(externalAccount, Verdict.PAID);
  }

  /** Of a thousand payouts so many fail, and so many come back after they were paid. */
  public synchronized void random(long seed, int failing, int returning) {
    dice.set(new Dice(new Random(seed), failing, returning));
  }

  synchronized void tell(String externalAccount, Verdict verdict) {
    told.put(externalAccount, verdict);
  }

  synchronized void opened(String externalAccount, String number) {
    numbers.put(externalAccount, number);
  }

  /** How many payouts the banks took, let fail and sent back so far. */
  public synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  synchronized Verdict verdict(String externalAccount) {
    Verdict verdict = decided(externalAccount);
    counts.merge(verdict.word(), 1L, Long::sum);
    return verdict;
  }

  private Verdict decided(String externalAccount) {
    if (told.containsKey(externalAccount)) {
      return told.getOrDefault(externalAccount, Verdict.PAID);
    }
    String code = TEST_NUMBERS.getOrDefault(numbers.getOrDefault(externalAccount, ""), "");
    return code.isEmpty() ? dice.get().roll() : new Verdict(code, false);
  }
}
