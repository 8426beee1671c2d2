package dev.hourbook.api.pages;

import java.time.DateTimeException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

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
    return problem("Not in the book", missing, model);
  }

  @ExceptionHandler({
    IllegalArgumentException.class,
    DateTimeException.class,
    TypeMismatchException.class
  })
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String unreadable(RuntimeException unreadable, Model model) {
    return problem("This address cannot be read", unreadable, model);
  }

  private String problem(String title, RuntimeException cause, Model model) {
    return desk.show("problem", model, m -> {
      m.addAttribute("title", title);
      m.addAttribute("detail", cause.getMessage());
    });
  }
}
