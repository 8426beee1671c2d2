/** Ids in paths, written and read. */
@NullMarked
package dev.hourbook.api.web.paths;

import org.jspecify.annotations.NullMarked;
