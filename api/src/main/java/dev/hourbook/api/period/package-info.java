/** A month's end: what it would count on, what stands in its way, and its closing. */
@NullMarked
package dev.hourbook.api.period;

import org.jspecify.annotations.NullMarked;
