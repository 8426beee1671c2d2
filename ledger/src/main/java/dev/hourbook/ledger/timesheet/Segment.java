package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.money.Rate;

/**
 * The unit of valuation within a timesheet: all seconds of one side at one rate. Versions of terms
 * with the same rate on that side are one segment, so a pay-only raise never cuts a bill segment.
 */
record Segment(Side side, Rate rate) {}
