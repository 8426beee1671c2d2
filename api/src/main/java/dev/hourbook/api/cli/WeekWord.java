package dev.hourbook.api.cli;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A week by its ISO label, or written out where the calendar is another. */
final class WeekWord implements ITypeConverter<PayWeek> {

  @Override
  public PayWeek convert(String word) {
    try {
      return word.indexOf('@') < 0
          ? new PayWeek(
              LocalDate.parse(word + "-1", DateTimeFormatter.ISO_WEEK_DATE), PayCalendar.ISO)
          : PayWeek.parse(word);
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new TypeConversionException("'" + word
          + "' is no week; give 2026-W07, or its first day and calendar, 2026-02-07@sat-kolkata");
    }
  }
}
