package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Rounding;

/** Which terms a valuation read: how many facts of contract and card, and the client's rounding. */
public record TermsUsed(long contractFacts, long cardFacts, Rounding rounding) {}
