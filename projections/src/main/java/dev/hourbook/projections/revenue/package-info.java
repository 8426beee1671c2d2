/** What was earned and what it cost, by service day. */
@NullMarked
package dev.hourbook.projections.revenue;

import org.jspecify.annotations.NullMarked;
