package dev.hourbook.sandbox;

import java.time.Instant;
import java.util.Map;

/**
 * Money that reached a bank account, or left it again.
 *
 * @param minor minor units, negative for money that went back
 * @param metadata the payout's, where its sender wrote what it is for
 */
public record Arrival(
    String payout,
    String account,
    String bank,
    String currency,
    long minor,
    Instant at,
    Map<String, String> metadata) {}
