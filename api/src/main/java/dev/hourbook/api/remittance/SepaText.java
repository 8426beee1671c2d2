package dev.hourbook.api.remittance;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Text in the characters that every bank of the SEPA schemes takes (EPC217-08): Latin letters,
 * digits, blanks and {@code / - ? : ( ) . , ' +}. Accents are dropped, {@code ß} is {@code ss},
 * {@code &} is {@code +}, other signs are full stops. A letter of another script is refused: a name
 * that is not the payee's is worse than none.
 */
final class SepaText {

  private static final String SIGNS = "/-?:().,'+ ";

  private static final Map<Integer, String> LETTERS = Map.ofEntries(
      Map.entry((int) 'ß', "ss"),
      Map.entry((int) 'ẞ', "SS"),
      Map.entry((int) 'æ', "ae"),
      Map.entry((int) 'Æ', "AE"),
      Map.entry((int) 'œ', "oe"),
      Map.entry((int) 'Œ', "OE"),
      Map.entry((int) 'ø', "o"),
      Map.entry((int) 'Ø', "O"),
      Map.entry((int) 'ł', "l"),
      Map.entry((int) 'Ł', "L"),
      Map.entry((int) 'đ', "d"),
      Map.entry((int) 'Đ', "D"),
      Map.entry((int) 'ð', "d"),
      Map.entry((int) 'Ð', "D"),
      Map.entry((int) 'þ', "th"),
      Map.entry((int) 'Þ', "TH"),
      Map.entry((int) 'ħ', "h"),
      Map.entry((int) 'Ħ', "H"),
      Map.entry((int) 'ı', "i"),
      Map.entry((int) '&', "+"),
      Map.entry((int) '_', "-"),
      Map.entry((int) '–', "-"),
      Map.entry((int) '—', "-"),
      Map.entry((int) '’', "'"));

  private SepaText() {}

  /** The text in those characters; nothing if it has other letters, or is empty or too long. */
  static Optional<String> of(String said, int longest) {
    StringBuilder text = new StringBuilder();
    boolean[] other = new boolean[1];
    Normalizer.normalize(said, Normalizer.Form.NFD).codePoints().forEach(point -> {
      other[0] |= isOtherLetter(point);
      text.append(sign(point));
    });
    String plain = text.toString().strip().replaceAll(" +", " ");
    boolean fits = !plain.isEmpty() && plain.length() <= longest && !plain.startsWith("/");
    return fits && !other[0] ? Optional.of(plain) : Optional.empty();
  }

  private static boolean isPlain(int point) {
    return point < 128 && (Character.isLetterOrDigit(point) || SIGNS.indexOf(point) >= 0);
  }

  private static boolean isOtherLetter(int point) {
    return Character.isLetterOrDigit(point) && !isPlain(point) && !LETTERS.containsKey(point);
  }

  private static String sign(int point) {
    if (isPlain(point)) {
      return Character.toString(point);
    }
    if (Character.getType(point) == Character.NON_SPACING_MARK) {
      return "";
    }
    return Character.isWhitespace(point) ? " " : LETTERS.getOrDefault(point, ".");
  }
}
