/** What a client is asked to pay: frozen lines of items under a gap-free number. */
@NullMarked
package dev.hourbook.ledger.invoice;

import org.jspecify.annotations.NullMarked;
