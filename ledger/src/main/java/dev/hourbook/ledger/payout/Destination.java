package dev.hourbook.ledger.payout;

/**
 * Where a payout goes, as it was when it was planned: what a second person approves, and what has
 * to be still so when it is sent.
 *
 * @param account the expert's account as the rail knows it, for instance {@code acct_1MTfjC}
 * @param fingerprint the same for the same account, and no way back to its number
 */
public record Destination(String account, String fingerprint) {}
