/** What should have happened by now and has not. */
@NullMarked
package dev.hourbook.api.web.obligations;

import org.jspecify.annotations.NullMarked;
