/** The rails that a process is set up for: what sends on them, and what hears from them. */
@NullMarked
package dev.hourbook.api.rails;

import org.jspecify.annotations.NullMarked;
