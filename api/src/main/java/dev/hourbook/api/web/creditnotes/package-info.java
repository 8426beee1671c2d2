/** Credit notes over HTTP: issued, set against other invoices, paid back. */
@NullMarked
package dev.hourbook.api.web.creditnotes;

import org.jspecify.annotations.NullMarked;
