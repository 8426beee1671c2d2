package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that the provider moved from our balance to an expert's account, as it lists it.
 *
 * @param reference the provider's own id of it
 * @param payout what we wrote on it; nothing if somebody else moved it
 * @param attempt what we wrote on it, from 1; 0 if nothing
 * @param amount what went, above 0
 * @param reversed what of it came back, from 0 to the amount
 */
public record Movement(
    String reference,
    @Nullable String payout,
    int attempt,
    String destination,
    Money amount,
    Money reversed,
    Instant at) {}
