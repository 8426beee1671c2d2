package dev.hourbook.ledger.period;

import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;

/**
 * What a month's end counts on for one service day of a sheet: seconds as they would be billed and
 * as they would be paid, whole; money on both sides times the share. An hour at 95.00 and 60.00
 * times 98 of 100 is 93.10 and 58.80.
 */
public record EstimatedDay(
    LocalDate day, long billSeconds, long paySeconds, Money bill, Money pay) {}
