/** The ledger's ports on PostgreSQL, always within the running unit of work's transaction. */
@NullMarked
package dev.hourbook.api.ports;

import org.jspecify.annotations.NullMarked;
