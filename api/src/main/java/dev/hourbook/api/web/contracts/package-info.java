/** Rate cards and contracts over HTTP. */
@NullMarked
package dev.hourbook.api.web.contracts;

import org.jspecify.annotations.NullMarked;
