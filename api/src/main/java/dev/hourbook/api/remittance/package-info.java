/** Files that tell a bank to pay an approved run: numbers of accounts pass through and stay out. */
@NullMarked
package dev.hourbook.api.remittance;

import org.jspecify.annotations.NullMarked;
