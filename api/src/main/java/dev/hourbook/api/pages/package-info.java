/**
 * The pages people look at: made on the server, one controller a noun, each page read in one
 * snapshot of the views so that a sum and the list beneath it cannot disagree.
 */
@NullMarked
package dev.hourbook.api.pages;

import org.jspecify.annotations.NullMarked;
