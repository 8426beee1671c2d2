package dev.hourbook.api.web.guard;

import dev.hourbook.api.web.problems.Problem;
import dev.hourbook.ledger.catalog.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a parameter that no database can be asked for; such a path never comes this far. */
@Component
final class ReadableAddress implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request
        .getParameterMap()
        .forEach((name, values) -> Arrays.stream(values).forEach(value -> require(name, value)));
    return true;
  }

  private static void require(String field, String text) {
    if (!Texts.isStorable(text)) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST,
              "request/parameter",
              "'" + text + "' cannot be read as " + field + "; see the API's description.")
          .with("field", field)
          .with("value", text)
          .exception();
    }
  }
}
