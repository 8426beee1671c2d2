/** Lists a page at a time, as JSON or as CSV. */
@NullMarked
package dev.hourbook.api.web.paging;

import org.jspecify.annotations.NullMarked;
