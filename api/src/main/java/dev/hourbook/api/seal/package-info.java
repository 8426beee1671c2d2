/**
 * Tamper evidence: batches of the log are hashed and chained once they can no longer change, so
 * that whoever edits, removes or slips in an event later is found, and the event is named.
 */
@NullMarked
package dev.hourbook.api.seal;

import org.jspecify.annotations.NullMarked;
