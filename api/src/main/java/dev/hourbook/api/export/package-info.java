/** How the book leaves the house: journals for other programs, checked by those programs. */
@NullMarked
package dev.hourbook.api.export;

import org.jspecify.annotations.NullMarked;
