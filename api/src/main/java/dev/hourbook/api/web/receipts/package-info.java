/** What clients paid, over HTTP: recorded, applied, taken back, refunded. */
@NullMarked
package dev.hourbook.api.web.receipts;

import org.jspecify.annotations.NullMarked;
