/** Files that tell a bank to pay, as resources; they are made at the command line alone. */
@NullMarked
package dev.hourbook.api.web.remittance;

import org.jspecify.annotations.NullMarked;
