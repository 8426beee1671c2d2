/** What was invoiced, line by line. */
@NullMarked
package dev.hourbook.projections.invoices;

import org.jspecify.annotations.NullMarked;
