/**
 * The ledger as a whole: every stored name with its class, and every aggregate with its handlers.
 */
@NullMarked
package dev.hourbook.ledger.catalog;

import org.jspecify.annotations.NullMarked;
