/** Laws of the book over random histories: every kind of event, in any legal order. */
@NullMarked
package dev.hourbook.api.laws;

import org.jspecify.annotations.NullMarked;
