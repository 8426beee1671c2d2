/** Files that tell a bank to pay, and what of a run is in none of them. */
@NullMarked
package dev.hourbook.projections.remittance;

import org.jspecify.annotations.NullMarked;
