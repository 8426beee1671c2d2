package dev.hourbook.projections.paging;

import java.util.ArrayList;
import java.util.List;

/** Conditions that all must hold, with their arguments in order. */
public record Where(List<String> conditions, List<Object> values) {

  /** No condition. */
  public static final Where ALL = new Where(List.of(), List.of());

  /** One condition. */
  public static Where of(String condition, Object... arguments) {
    return ALL.and(condition, arguments);
  }

  /** These conditions and one more. */
  public Where and(String condition, Object... arguments) {
    List<String> more = new ArrayList<>(conditions);
    more.add(condition);
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(arguments));
    return new Where(List.copyOf(more), List.copyOf(all));
  }

  /** What stands after {@code where}. */
  public String sql() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  /** The arguments for a statement. */
  public Object[] arguments() {
    return values.toArray();
  }
}
