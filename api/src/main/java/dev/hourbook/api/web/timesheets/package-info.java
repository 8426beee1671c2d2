/** Hours and timesheets over HTTP. */
@NullMarked
package dev.hourbook.api.web.timesheets;

import org.jspecify.annotations.NullMarked;
