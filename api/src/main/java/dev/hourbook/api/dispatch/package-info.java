/**
 * Payouts leave: what is approved is written down as about to be sent, then sent, and what became
 * of it is recorded; what nobody knows is looked up at the provider. One node of a book does it at
 * a time. No call is made that no intent in the log lets it make.
 */
@NullMarked
package dev.hourbook.api.dispatch;

import org.jspecify.annotations.NullMarked;
