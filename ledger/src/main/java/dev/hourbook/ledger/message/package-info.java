/** What every command, event and refusal of the ledger has in common, and nothing else. */
@NullMarked
package dev.hourbook.ledger.message;

import org.jspecify.annotations.NullMarked;
