package dev.hourbook.api.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of work in seconds, {@code 28800}, or by the clock, {@code 8:00} or {@code 8:00:30}. */
final class SecondsWord implements ITypeConverter<Long> {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,7}):([0-5]\\d)(?::([0-5]\\d))?");

  @Override
  public Long convert(String word) {
    return of(word);
  }

  /**
   * So many seconds.
   *
   * @throws TypeConversionException if it is no length
   */
  static long of(String word) {
    if (SECONDS.matcher(word).matches()) {
      return Long.parseLong(word);
    }
    Matcher clock = CLOCK.matcher(word);
    if (!clock.matches()) {
      throw new TypeConversionException(
          "'" + word + "' is no length of work; give seconds like 28800, or hours like 8:00");
    }
    long seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
    return Long.parseLong(clock.group(1)) * 3_600 + Long.parseLong(clock.group(2)) * 60 + seconds;
  }
}
