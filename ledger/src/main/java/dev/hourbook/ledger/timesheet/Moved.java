package dev.hourbook.ledger.timesheet;

import org.jspecify.annotations.Nullable;

/**
 * Pay that goes to another sheet with its hours. What was not paid is spent and has no
 * {@code reversal}; what was paid stays so, and the reversal, a new item with its seconds and money
 * below nothing, sees to it that the other sheet's pay is paid only as far as it differs.
 */
public record Moved(TakenItem was, @Nullable Item reversal) {}
