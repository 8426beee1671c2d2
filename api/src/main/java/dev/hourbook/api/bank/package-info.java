/** Matching the bank's statements with the books: by rules that guess nothing, and by hand. */
@NullMarked
package dev.hourbook.api.bank;

import org.jspecify.annotations.NullMarked;
