package dev.hourbook.projections.runrate;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;

/**
 * The ladder of annualised run-rates after one service week: last week x 52, last 4 weeks x 13,
 * last 13 weeks x 4, and the last calendar month ended by the week's end, its amount / its days x
 * 365.
 */
public record RunRatePoint(PayWeek week, Money lastWeek, Money r4, Money r13, Money m12) {}
