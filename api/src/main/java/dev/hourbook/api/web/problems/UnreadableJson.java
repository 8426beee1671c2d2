package dev.hourbook.api.web.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which field of a body is wrong, and where it stands; our class names stay at home. */
final class UnreadableJson {
  private UnreadableJson() {}

  static Problem of(JacksonException failure) {
    String field = path(failure.getPath());
    Problem problem = new Problem(
        HttpStatus.BAD_REQUEST,
        "request/unreadable",
        (field.isEmpty() ? "" : field + ": ") + reason(failure),
        field.isEmpty() ? Map.of() : Map.of("field", field));
    return Optional.ofNullable(failure.getLocation())
        .filter(place -> place.getLineNr() > 0)
        .map(place -> problem.with("line", place.getLineNr()).with("column", place.getColumnNr()))
        .orElse(problem);
  }

  private static String reason(JacksonException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
        "unknown field '" + unknown.getPropertyName() + "'; known are "
            + unknown.getKnownPropertyIds();
      case InvalidFormatException format -> "cannot be read: '" + format.getValue() + "'";
      case ValueInstantiationException refused -> refusedValue(refused);
      case DatabindException shape -> shape(shape.getOriginalMessage());
      default -> "this is not JSON: " + failure.getOriginalMessage();
    };
  }

  private static String refusedValue(ValueInstantiationException refused) {
    return Optional.ofNullable(refused.getCause())
        .map(cause -> String.valueOf(cause.getMessage()))
        .orElseGet(() -> shape(refused.getOriginalMessage()));
  }

  /** Jackson names the field or the token in its first clause and our class in a later one. */
  private static String shape(String message) {
    String missing = "Missing required creator property '";
    if (message.startsWith(missing)) {
      int end = message.indexOf('\'', missing.length());
      return "missing field '" + message.substring(missing.length(), end) + "'";
    }
    if (message.startsWith("Invalid `null`")) {
      return "may not be null";
    }
    return "has the wrong shape; see the API's description";
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : references) {
      String name = step.getPropertyName();
      if (name == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
