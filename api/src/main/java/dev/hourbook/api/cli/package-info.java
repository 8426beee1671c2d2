/** The command line: one class a command. */
@NullMarked
package dev.hourbook.api.cli;

import org.jspecify.annotations.NullMarked;
