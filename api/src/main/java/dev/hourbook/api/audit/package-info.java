/** What must always hold, checked against the log itself. */
@NullMarked
package dev.hourbook.api.audit;

import org.jspecify.annotations.NullMarked;
