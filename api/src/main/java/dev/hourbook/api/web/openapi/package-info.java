/** The API's description, OpenAPI 3.1, made from the code and kept beside it. */
@NullMarked
package dev.hourbook.api.web.openapi;

import org.jspecify.annotations.NullMarked;
