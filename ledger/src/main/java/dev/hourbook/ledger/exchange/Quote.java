package dev.hourbook.ledger.exchange;

import java.time.LocalDate;

/** A rate from a day on, which is included, until the next one. */
public record Quote(LocalDate day, ExchangeRate rate) {}
