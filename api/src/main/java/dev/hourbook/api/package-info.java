/** The door: HTTP, pages, security, the clock, schedules, wiring, the launcher's main class. */
@NullMarked
package dev.hourbook.api;

import org.jspecify.annotations.NullMarked;
