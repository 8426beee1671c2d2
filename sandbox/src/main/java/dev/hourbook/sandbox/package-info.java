/**
 * A Stripe of our own to test against: a stateful HTTP server for the part of Stripe that Hourbook
 * uses, written from Stripe's public reference at API version 2026-07-29.dahlia, the one that
 * stripe-java 33.3.0 pins (types of stripe-node 22.4.0, fixtures of stripe/openapi f0758b15). It
 * refuses what the reference does not have, breaks on demand, and keeps books that say what each
 * expert received.
 */
@NullMarked
package dev.hourbook.sandbox;

import org.jspecify.annotations.NullMarked;
