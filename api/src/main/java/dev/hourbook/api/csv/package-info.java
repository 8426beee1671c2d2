/** Folders of CSV files on their way in: read as a stream, checked whole, applied week by week. */
@NullMarked
package dev.hourbook.api.csv;

import org.jspecify.annotations.NullMarked;
