package dev.hourbook.projections.export;

import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One leg of an entry, numbered from 0, in the books of a legal entity; {@code functional} is its
 * amount in the entity's own currency, absent where it is in that one, in seconds, or had no rate.
 */
public record PostedLeg(
    int number, String entity, Posting posting, @Nullable Money functional) {}
