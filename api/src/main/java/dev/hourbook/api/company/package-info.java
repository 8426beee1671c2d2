/** One opened book with everything that acts on it: what every command and request starts from. */
@NullMarked
package dev.hourbook.api.company;

import org.jspecify.annotations.NullMarked;
