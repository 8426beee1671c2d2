/** The bank's statements beside the books, over HTTP: imported, matched, set off, compared. */
@NullMarked
package dev.hourbook.api.web.bank;

import org.jspecify.annotations.NullMarked;
