package dev.hourbook.api.web.json;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which fields of our records must be there: all that are not marked as nullable. */
public final class Required {
  private Required() {}

  /** The names of the fields of a type that must be there; none for what is no record of ours. */
  public static List<String> of(Class<?> type) {
    return ours(type).stream()
        .filter(Required::is)
        .map(RecordComponent::getName)
        .toList();
  }

  static List<RecordComponent> ours(Class<?> type) {
    boolean ours = type.isRecord() && type.getName().startsWith("dev.hourbook.");
    return ours ? List.of(type.getRecordComponents()) : List.of();
  }

  static boolean is(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
