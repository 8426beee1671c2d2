package dev.hourbook.api.pages;

import dev.hourbook.ledger.calendar.PayWeek;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the figures go: the last locked week, how much of its recorded hours is approved (rounded
 * down, so that 100 % is all of it; empty without hours), the event the views reflect, and the
 * business's time.
 */
record Freshness(
    PayWeek through,
    Optional<BigDecimal> approved,
    long event,
    Instant clock,
    boolean clockIsSet) {}
