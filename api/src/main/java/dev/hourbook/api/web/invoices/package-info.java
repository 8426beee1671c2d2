/** Invoices over HTTP: drafts, finalisation, and lines that re-multiply as printed. */
@NullMarked
package dev.hourbook.api.web.invoices;

import org.jspecify.annotations.NullMarked;
