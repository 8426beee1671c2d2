/** The pages in a real browser, over a small company that has lived some weeks. */
@NullMarked
package dev.hourbook.api.pages;

import org.jspecify.annotations.NullMarked;
