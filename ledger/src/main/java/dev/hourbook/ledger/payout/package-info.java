/** What an expert is paid: pay runs planned, approved by a second person, and paid. */
@NullMarked
package dev.hourbook.ledger.payout;

import org.jspecify.annotations.NullMarked;
