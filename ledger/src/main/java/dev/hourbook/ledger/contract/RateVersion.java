package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.money.Rate;

/** What an hour is billed at and paid at, from a moment on until the next version's moment. */
public record RateVersion(EffectiveFrom from, Rate bill, Rate pay) {}
