/** Every write under its caller's key, so that asking twice is asking once. */
@NullMarked
package dev.hourbook.api.web.idempotency;

import org.jspecify.annotations.NullMarked;
