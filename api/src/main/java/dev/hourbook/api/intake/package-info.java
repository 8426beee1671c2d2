/** How hours come in: once per source record, cut at the week's end, in chunks. */
@NullMarked
package dev.hourbook.api.intake;

import org.jspecify.annotations.NullMarked;
