/**
 * A believable company, made from a seed: five labs, forty disciplines, four hundred experts, a
 * year of weeks. It goes through the same acts as real work, in the same bulk chunks.
 */
@NullMarked
package dev.hourbook.api.demo;

import org.jspecify.annotations.NullMarked;
