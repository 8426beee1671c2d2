/** History acted out again week by week under the movable clock. */
@NullMarked
package dev.hourbook.api.replay;

import org.jspecify.annotations.NullMarked;
