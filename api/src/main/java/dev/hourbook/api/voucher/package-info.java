/** Acts of the company on what was booked by hand. */
@NullMarked
package dev.hourbook.api.voucher;

import org.jspecify.annotations.NullMarked;
