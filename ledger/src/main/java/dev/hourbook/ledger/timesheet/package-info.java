/** Hours of one contract in one pay week: logged, submitted, decided and valued into items. */
@NullMarked
package dev.hourbook.ledger.timesheet;

import org.jspecify.annotations.NullMarked;
