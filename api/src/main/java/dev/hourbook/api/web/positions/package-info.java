/**
 * Reading your own writes: every answer tells a position of the log, every request may wait for
 * one.
 */
@NullMarked
package dev.hourbook.api.web.positions;

import org.jspecify.annotations.NullMarked;
