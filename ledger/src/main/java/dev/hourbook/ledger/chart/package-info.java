/**
 * The chart of accounts, and what a posting says: account, unit, amount, day and dimensions.
 * Nothing here knows which event books what.
 */
@NullMarked
package dev.hourbook.ledger.chart;

import org.jspecify.annotations.NullMarked;
