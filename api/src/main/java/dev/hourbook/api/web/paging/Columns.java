package dev.hourbook.api.web.paging;

import dev.hourbook.api.report.Cell;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The columns of a record as a table: its components in their order, those of a record within it
 * under its name, {@code total.amount}. A list within is one cell, its elements apart by {@code ;}.
 */
record Columns(List<List<String>> paths) {

  static Columns of(Class<?> type) {
    List<List<String>> paths = new ArrayList<>();
    add(paths, List.of(), type);
    return new Columns(paths);
  }

  private static void add(List<List<String>> paths, List<String> within, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      List<String> path = new ArrayList<>(within);
      path.add(component.getName());
      boolean plain = !isNested(component);
      if (plain) {
        paths.add(List.copyOf(path));
      } else {
        add(paths, path, component.getType());
      }
    }
  }

  /** Only our own shapes are opened; a value of the ledger is one text. */
  private static boolean isNested(RecordComponent component) {
    Class<?> type = component.getType();
    return type.isRecord()
        && type.getName().startsWith("dev.hourbook.api.")
        && !(component.getGenericType() instanceof ParameterizedType);
  }

  List<String> names() {
    return paths.stream().map(path -> String.join(".", path)).toList();
  }

  List<String> cells(JsonNode row) {
    return paths.stream().map(path -> cell(row, path)).toList();
  }

  private static String cell(JsonNode row, List<String> path) {
    JsonNode value = row;
    for (String step : path) {
      value = value.path(step);
    }
    return Cell.of(text(value));
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Columns::text).collect(Collectors.joining(";"));
    }
    if (value.isObject()) {
      return value.valueStream().map(Columns::text).collect(Collectors.joining(" "));
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asString();
  }
}
