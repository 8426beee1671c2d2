package dev.hourbook.ledger.invoice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A gap-free run of document numbers: legal entity, series and year, {@code main/INV/2026}. */
public record SeriesId(String entity, String code, int year) {

  /**
   * Reads {@link #text()} back.
   *
   * @throws IllegalArgumentException if it is not entity, series and year
   */
  @JsonCreator
  public static SeriesId parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a series like main/INV/2026: " + text);
    }
    return new SeriesId(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  /** The house's invoices of a year. */
  public static SeriesId invoices(int year) {
    return new SeriesId("main", "INV", year);
  }

  /** The house's credit notes of a year, in a series of their own. */
  public static SeriesId creditNotes(int year) {
    return new SeriesId("main", "CN", year);
  }

  /** The text form. */
  @JsonValue
  public String text() {
    return entity + "/" + code + "/" + year;
  }

  /** The number as printed, {@code INV-2026-0042}; the year is part of it, so it never resets. */
  public String number(long counted) {
    String digits = Long.toString(counted);
    return code + "-" + year + "-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** The stream's name. */
  @Override
  public String toString() {
    return "invoice-series:" + text();
  }
}
