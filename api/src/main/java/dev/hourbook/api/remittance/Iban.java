package dev.hourbook.api.remittance;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number of an account in a country of the SEPA schemes, checked (ISO 13616: length by country,
 * remainder 1 by 97). It prints without its digits, so that no message or log has it by accident.
 */
final class Iban {

  /** EPC409-09, the countries of the schemes, with the lengths of the IBAN registry. */
  private static final Map<String, Integer> LENGTHS = Stream.of(
          "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27",
          "HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28",
          "PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22")
      .flatMap(line -> Stream.of(line.split(" ")))
      .collect(Collectors.toUnmodifiableMap(
          entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final BigInteger BY = BigInteger.valueOf(97);
  private static final int PREFIX = 4;
  private static final int DIGITS = 36;

  private final String text;

  private Iban(String text) {
    this.text = text;
  }

  /** Reads one, with or without blanks; nothing if it is none of a country of the schemes. */
  static Optional<Iban> read(String said) {
    String text = said.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(text).matches() && hasItsLength(text) && isChecked(text)
        ? Optional.of(new Iban(text))
        : Optional.empty();
  }

  private static boolean hasItsLength(String text) {
    return Integer.valueOf(text.length()).equals(LENGTHS.get(text.substring(0, 2)));
  }

  private static boolean isChecked(String text) {
    String digits = (text.substring(PREFIX) + text.substring(0, PREFIX))
        .chars()
        .mapToObj(letter -> String.valueOf(Character.digit(letter, DIGITS)))
        .collect(Collectors.joining());
    return new BigInteger(digits).mod(BY).equals(BigInteger.ONE);
  }

  /** All of it, for the bank alone. */
  String text() {
    return text;
  }

  /** What people may see of it. */
  String lastFour() {
    return text.substring(text.length() - PREFIX);
  }

  @Override
  public String toString() {
    return text.substring(0, 2) + "..";
  }
}
