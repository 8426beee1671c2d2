package dev.hourbook.api.remittance;

import java.util.regex.Pattern;

/** The code of a bank (ISO 9362), which the schemes no longer need. */
final class Bic {

  private static final Pattern SHAPE =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

  private Bic() {}

  static boolean isNone(String said) {
    return !SHAPE.matcher(said).matches();
  }
}
