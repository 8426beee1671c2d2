/** Where random ids are born: time-ordered, so that indexes grow at one end. */
@NullMarked
package dev.hourbook.api.ids;

import org.jspecify.annotations.NullMarked;
