/** The door for machines and people over HTTP, split by the nouns of the trade. */
@NullMarked
package dev.hourbook.api.web;

import org.jspecify.annotations.NullMarked;
