package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutId;

/**
 * One payment of a file.
 *
 * @param amount what is sent, more than nothing
 * @param fingerprint of the account that the file names: that which was approved
 */
public record Remittance(
    PayoutId payout, EndToEndId endToEndId, Money amount, String fingerprint) {}
