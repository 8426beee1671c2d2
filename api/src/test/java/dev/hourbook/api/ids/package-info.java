/** Ids under test. */
@NullMarked
package dev.hourbook.api.ids;

import org.jspecify.annotations.NullMarked;
