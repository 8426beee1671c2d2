package dev.hourbook.api.cli;

import org.jspecify.annotations.Nullable;

/** A weekly cap as it is said: a length of work, or {@code none}. */
record CapWord(@Nullable Long seconds) {

  /** No cap. */
  static final CapWord NONE = new CapWord(null);

  /**
   * Reads it.
   *
   * @throws picocli.CommandLine.TypeConversionException if it is neither
   */
  static CapWord parse(String word) {
    return word.equals("none") ? NONE : new CapWord(SecondsWord.of(word));
  }
}
