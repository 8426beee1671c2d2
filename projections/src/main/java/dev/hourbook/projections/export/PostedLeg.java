package dev.hourbook.projections.export;

import dev.hourbook.ledger.chart.Posting;

/** One leg of an entry, numbered from 0, in the books of a legal entity. */
public record PostedLeg(int number, String entity, Posting posting) {}
