/** Long lists, read a page at a time. */
@NullMarked
package dev.hourbook.projections.paging;

import org.jspecify.annotations.NullMarked;
