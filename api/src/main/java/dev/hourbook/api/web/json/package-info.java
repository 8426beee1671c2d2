/** How values look in JSON, and how strictly it is read. */
@NullMarked
package dev.hourbook.api.web.json;

import org.jspecify.annotations.NullMarked;
