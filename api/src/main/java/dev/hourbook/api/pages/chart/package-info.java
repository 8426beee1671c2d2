/** Charts as SVG text: whole-number coordinates, a title and a description for each. */
@NullMarked
package dev.hourbook.api.pages.chart;

import org.jspecify.annotations.NullMarked;
