/** The acts of a week: approving, paying and invoicing, each repeatable and interruptible. */
@NullMarked
package dev.hourbook.api.week;

import org.jspecify.annotations.NullMarked;
