package dev.hourbook.ledger.remittance;

import java.time.LocalDate;

/**
 * What a file is to the bank and to whoever compares it.
 *
 * @param format the message it is: {@code pain.001.001.09}
 * @param executionOn the day on which the bank is asked to pay
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record FileForm(String format, LocalDate executionOn, String sha256) {}
