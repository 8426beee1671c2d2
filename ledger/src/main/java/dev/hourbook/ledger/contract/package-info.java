/** What an hour is worth: rate cards, contracts, caps, and the terms in force at a moment. */
@NullMarked
package dev.hourbook.ledger.contract;

import org.jspecify.annotations.NullMarked;
