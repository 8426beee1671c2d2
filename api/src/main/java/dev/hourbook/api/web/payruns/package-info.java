/** Pay runs and payouts over HTTP. */
@NullMarked
package dev.hourbook.api.web.payruns;

import org.jspecify.annotations.NullMarked;
