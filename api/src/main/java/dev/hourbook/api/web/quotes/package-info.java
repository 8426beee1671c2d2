/** Locked quotes over HTTP. */
@NullMarked
package dev.hourbook.api.web.quotes;

import org.jspecify.annotations.NullMarked;
