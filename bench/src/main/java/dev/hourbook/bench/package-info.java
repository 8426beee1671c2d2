/** Workloads and figures, measured from outside. */
@NullMarked
package dev.hourbook.bench;

import org.jspecify.annotations.NullMarked;
