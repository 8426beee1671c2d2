package dev.hourbook.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An operation of the reference: {@code POST /v1/transfers/{id}/reversals}. */
record Route(String method, String template, Op.Handler handler, Pattern pattern) {

  static Route get(String template, Op.Handler handler) {
    return of("GET", template, handler);
  }

  static Route post(String template, Op.Handler handler) {
    return of("POST", template, handler);
  }

  private static Route of(String method, String template, Op.Handler handler) {
    return new Route(
        method, template, handler, Pattern.compile(template.replace("{id}", "([^/]+)")));
  }

  String operation() {
    return method + " " + template;
  }

  /** What stands for the braces, if the call is to this route. */
  Optional<List<String>> ids(Call call) {
    Matcher matcher = pattern.matcher(call.path());
    if (!method.equals(call.method()) || !matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList());
  }
}
