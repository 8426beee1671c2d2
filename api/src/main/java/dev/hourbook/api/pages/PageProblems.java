package dev.hourbook.api.pages;

import dev.hourbook.api.database.TimeLimit;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a person sees whose link leads nowhere; it goes before the door's problem details. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = Desk.class)
final class PageProblems {

  private final Desk desk;

  PageProblems(Desk desk) {
    this.desk = desk;
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String missing(NotInTheBook missing, Model model) {
    return problem("Not in the book", String.valueOf(missing.getMessage()), model);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String unreadable(IllegalArgumentException unreadable, Model model) {
    return unreadable(String.valueOf(unreadable.getMessage()), model);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String notADay(DateTimeParseException day, Model model) {
    return unreadable("'" + day.getParsedString() + "' is not a day like 2026-02-07.", model);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String mistyped(MethodArgumentTypeMismatchException value, Model model) {
    String what = value.getName() + " is '" + value.getValue() + "'";
    return unreadable(what + "; give a " + kind(value.getRequiredType()) + ".", model);
  }

  /** What else fails there is nobody's to mend by asking otherwise. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String endless(TransactionSystemException failed, Model model) {
    if (!TimeLimit.isBehind(failed)) {
      throw failed;
    }
    return problem("This takes too long", TimeLimit.SENTENCE, model);
  }

  private static String kind(@Nullable Class<?> type) {
    return type == int.class ? "whole number" : "value of another kind";
  }

  private String unreadable(String detail, Model model) {
    return problem("This address cannot be read", detail, model);
  }

  private String problem(String title, String detail, Model model) {
    return desk.show("problem", model, m -> {
      m.addAttribute("problem", title);
      m.addAttribute("detail", detail);
    });
  }
}
