/** Exchange rates as dated facts, and how an entry's amounts are carried into another currency. */
@NullMarked
package dev.hourbook.ledger.exchange;

import org.jspecify.annotations.NullMarked;
