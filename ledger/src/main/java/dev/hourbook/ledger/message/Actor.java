package dev.hourbook.ledger.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who acts: a user's opaque key such as {@code user:7f3}, or {@code system:auto-approval}. */
public record Actor(@JsonValue String key) {

  /** What names a person, in words. */
  public static final String A_PERSON =
      "a person like user:7f3: user: and 1 to 100 letters, digits or . _ @ -";

  private static final Pattern PERSON = Pattern.compile("user:[A-Za-z0-9._@-]{1,100}");

  /**
   * Reads the text form back.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Actor {
    if (key.isBlank()) {
      throw new IllegalArgumentException("an actor has a key");
    }
  }

  /** The actor of acts that a rule takes by itself, for instance {@code system:auto-approval}. */
  public static Actor system(String rule) {
    return new Actor("system:" + rule);
  }

  /** A person, who may ask and approve; nobody outside speaks in the name of a rule of ours. */
  public static Optional<Actor> person(String key) {
    return PERSON.matcher(key).matches() ? Optional.of(new Actor(key)) : Optional.empty();
  }

  /** Whether someone acts and no rule: {@code user:} and a key of 1 to 100 plain characters. */
  @JsonIgnore
  public boolean isPerson() {
    return PERSON.matcher(key).matches();
  }

  /**
   * Whether both are one and the same, whatever the case of their letters and the space around
   * them: {@code user:Anna} cannot approve what {@code user:anna} asks for.
   */
  public boolean isSamePersonAs(Actor other) {
    return plain(key).equals(plain(other.key));
  }

  private static String plain(String key) {
    return key.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return key;
  }
}
