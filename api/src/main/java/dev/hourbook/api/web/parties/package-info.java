/** Clients and experts over HTTP. */
@NullMarked
package dev.hourbook.api.web.parties;

import org.jspecify.annotations.NullMarked;
