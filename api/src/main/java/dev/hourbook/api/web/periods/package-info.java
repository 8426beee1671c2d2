/** Months of the books over HTTP. */
@NullMarked
package dev.hourbook.api.web.periods;

import org.jspecify.annotations.NullMarked;
