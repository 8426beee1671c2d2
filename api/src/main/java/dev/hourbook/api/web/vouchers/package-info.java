/** Entries made by hand over HTTP: recorded, held, posted, voided, reversed, listed. */
@NullMarked
package dev.hourbook.api.web.vouchers;

import org.jspecify.annotations.NullMarked;
