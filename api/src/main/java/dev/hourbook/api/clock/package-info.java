/** The business clock: the only place that reads the machine's. */
@NullMarked
package dev.hourbook.api.clock;

import org.jspecify.annotations.NullMarked;
