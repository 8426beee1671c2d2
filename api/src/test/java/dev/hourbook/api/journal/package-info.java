/** The journal on a real database. */
@NullMarked
package dev.hourbook.api.journal;

import org.jspecify.annotations.NullMarked;
