/** How experts open the account that a rail pays them on, and what the provider says of it. */
@NullMarked
package dev.hourbook.api.enrolment;

import org.jspecify.annotations.NullMarked;
