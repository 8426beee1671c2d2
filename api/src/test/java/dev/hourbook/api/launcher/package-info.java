/**
 * The launcher from outside: the real script in a project of its own, with a JDK and a Maven that
 * only write down how they were called, so no test builds anything.
 */
@NullMarked
package dev.hourbook.api.launcher;

import org.jspecify.annotations.NullMarked;
