/** Pay weeks, half-open days and the instants from which terms hold. Nothing here knows money. */
@NullMarked
package dev.hourbook.ledger.calendar;

import org.jspecify.annotations.NullMarked;
