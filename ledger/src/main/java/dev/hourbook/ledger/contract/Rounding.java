package dev.hourbook.ledger.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a client's seconds are rounded before they are billed; the expert is paid for exact seconds.
 * Text forms: {@code none}, or direction, seconds and level: {@code up 900 day}.
 */
public record Rounding(Direction direction, long seconds, Level level) {

  /** Bill what was worked. */
  public static final Rounding NONE = new Rounding(Direction.NONE, 1, Level.ENTRY);

  /**
   * Refuses a step below one second; where nothing is rounded, step and level do not count.
   *
   * @throws IllegalArgumentException if the step is not positive
   */
  public Rounding {
    if (seconds < 1) {
      throw new IllegalArgumentException("a rounding step is at least one second: " + seconds);
    }
    boolean none = direction == Direction.NONE;
    seconds = none ? 1 : seconds;
    level = none ? Level.ENTRY : level;
  }

  /** Where to. */
  public enum Direction {
    /** Not at all. */
    NONE,
    /** To the nearest step, a half step up. */
    NEAREST,
    /** To the next step above. */
    UP,
    /** To the next step below. */
    DOWN
  }

  /** What is added up before it is rounded. */
  public enum Level {
    /** Each entry. */
    ENTRY,
    /** A contract's day. */
    DAY,
    /** A contract's pay week. */
    WEEK
  }

  /**
   * Reads {@link #toString()} back.
   *
   * @throws IllegalArgumentException if it is neither {@code none} nor like {@code up 900 day}
   */
  @JsonCreator
  public static Rounding parse(String text) {
    if (text.equals("none")) {
      return NONE;
    }
    String[] words = text.toUpperCase(Locale.ROOT).split(" ", -1);
    if (words.length != 3) {
      throw new IllegalArgumentException("not a rounding like 'up 900 day': " + text);
    }
    return new Rounding(
        Direction.valueOf(words[0]), Long.parseLong(words[1]), Level.valueOf(words[2]));
  }

  /** The billed seconds for so many worked ones; it never falls as they grow. */
  public long apply(long worked) {
    return switch (direction) {
      case NONE -> worked;
      case NEAREST -> (worked + seconds / 2) / seconds * seconds;
      case UP -> (worked + seconds - 1) / seconds * seconds;
      case DOWN -> worked / seconds * seconds;
    };
  }

  @Override
  @JsonValue
  public String toString() {
    return direction == Direction.NONE
        ? "none"
        : (direction + " " + seconds + " " + level).toLowerCase(Locale.ROOT);
  }
}
