/** The reports of the command line over HTTP, field for field. */
@NullMarked
package dev.hourbook.api.web.reports;

import org.jspecify.annotations.NullMarked;
