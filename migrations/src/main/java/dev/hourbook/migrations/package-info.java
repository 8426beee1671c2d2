/** How yesterday's data meets today's code: tables and upcasters. */
@NullMarked
package dev.hourbook.migrations;

import org.jspecify.annotations.NullMarked;
