package dev.hourbook.ledger.invoice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gap-free run of document numbers: legal entity, series and year, {@code main/INV/2026}. */
public record SeriesId(String entity, String code, int year) {

  private static final Pattern PRINTED = Pattern.compile("(INV|CN)-([0-9]{4})-([0-9]{4,15})");

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

  /** A number as printed, taken apart. */
  record Counted(SeriesId series, long count) {}

  /** The series of the house and the count of a printed number; empty if it has another form. */
  static Optional<Counted> counted(String number) {
    Matcher printed = PRINTED.matcher(number);
    return printed.matches()
        ? Optional.of(new Counted(
            new SeriesId("main", printed.group(1), Integer.parseInt(printed.group(2))),
            Long.parseLong(printed.group(3))))
        : Optional.empty();
  }

  /** The stream's name. */
  @Override
  public String toString() {
    return "invoice-series:" + text();
  }
}
