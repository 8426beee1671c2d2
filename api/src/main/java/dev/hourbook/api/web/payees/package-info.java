/** Who may be paid over HTTP: what is known of them, and what stands in the way. */
@NullMarked
package dev.hourbook.api.web.payees;

import org.jspecify.annotations.NullMarked;
