/** The door over real HTTP, on a real database. */
@NullMarked
package dev.hourbook.api.web;

import org.jspecify.annotations.NullMarked;
