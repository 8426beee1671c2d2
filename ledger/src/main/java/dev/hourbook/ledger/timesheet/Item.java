package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.time.LocalDate;
import java.util.List;

/**
 * What one valuation added to one segment (side, contract, week, rate) on one service day.
 * {@code before} is the segment's live seconds just before it, so that {@code amount} is the
 * half-up worth of {@code before + seconds} less that of {@code before}. On the bill side
 * {@code seconds} may differ from the length of the pieces by the client's rounding.
 */
public record Item(
    ItemId id,
    LocalDate day,
    Rate rate,
    long seconds,
    Money amount,
    long before,
    List<Piece> pieces) {}
