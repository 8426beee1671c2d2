/** Reports as rows, and the three ways to print them. */
@NullMarked
package dev.hourbook.api.report;

import org.jspecify.annotations.NullMarked;
