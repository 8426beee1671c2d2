/** The two sides of the trade: clients who are billed and experts who are paid. */
@NullMarked
package dev.hourbook.ledger.party;

import org.jspecify.annotations.NullMarked;
