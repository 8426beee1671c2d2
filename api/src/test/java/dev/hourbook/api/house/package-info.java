/**
 * The rules of the house, kept by tests: how the sources read (their size, their words, their
 * packages) and which part may know which. Every rule is proved once by a planted violation.
 */
@NullMarked
package dev.hourbook.api.house;

import org.jspecify.annotations.NullMarked;
