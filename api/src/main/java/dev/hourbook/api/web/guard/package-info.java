/** What is refused before anything is read: foreign hosts, foreign sites, bodies too large. */
@NullMarked
package dev.hourbook.api.web.guard;

import org.jspecify.annotations.NullMarked;
