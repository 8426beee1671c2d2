package dev.hourbook.sandbox;

import java.time.Instant;

/**
 * A change of one balance at Stripe and where the money comes from or goes.
 *
 * @param type the balance transaction's type, and {@code category} its reporting category
 * @param minor minor units, negative when money leaves the balance
 * @param source the object that it is about
 * @param other the place at the other end
 */
record Movement(
    String owner,
    String type,
    String category,
    String currency,
    long minor,
    String source,
    Place other,
    Instant availableOn) {}
