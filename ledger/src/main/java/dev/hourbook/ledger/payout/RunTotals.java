package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;
import java.util.List;

/**
 * What a run comes to: payouts, seconds, one sum a currency, and the hash of the list of payouts
 * that an approval binds to.
 */
public record RunTotals(long payouts, long seconds, List<Money> amounts, String hash) {}
