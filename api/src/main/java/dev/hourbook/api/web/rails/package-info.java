/** What providers tell us, and how sending goes. */
@NullMarked
package dev.hourbook.api.web.rails;

import org.jspecify.annotations.NullMarked;
