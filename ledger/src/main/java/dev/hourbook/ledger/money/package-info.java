/** Money and rates: the arithmetic every other package trusts. Nothing here knows a contract. */
@NullMarked
package dev.hourbook.ledger.money;

import org.jspecify.annotations.NullMarked;
