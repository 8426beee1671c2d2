/** How the web server starts and stops: what it is made of, and what it listens to. */
@NullMarked
package dev.hourbook.api.web.server;

import org.jspecify.annotations.NullMarked;
