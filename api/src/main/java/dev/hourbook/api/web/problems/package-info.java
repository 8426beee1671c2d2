/** Every no as a problem of RFC 9457: a code, what is wrong, where, and what to do. */
@NullMarked
package dev.hourbook.api.web.problems;

import org.jspecify.annotations.NullMarked;
