package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.calendar.PayWeek;
import org.jspecify.annotations.Nullable;

/** A weekly cap in seconds, or none, from a pay week on. */
record CapVersion(PayWeek from, @Nullable Long seconds) {}
