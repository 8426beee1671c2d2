package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;

/**
 * What the books say of one movement of the bank: money in is positive, money out negative, the day
 * and the reference as its document has them.
 */
public record Moved(Money amount, LocalDate day, String reference) {}
