package dev.hourbook.api.web.positions;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.eventstore.Positions;
import dev.hourbook.api.web.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a reader wait until the views reflect a position, and tells which one the answer reflects at
 * least. A write tells the position its facts stand at or before instead.
 */
@Component
final class PositionInterceptor implements HandlerInterceptor, WebMvcConfigurer {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Company company;

  PositionInterceptor(Company company) {
    this.company = company;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Positions positions = company.ledger().positions();
    String least = request.getHeader(PositionHeaders.LEAST);
    if (least != null) {
      positions.awaitBooks(position(least, positions.head()), PATIENCE);
    }
    response.setHeader(PositionHeaders.POSITION, Long.toString(positions.booksPosition()));
    return true;
  }

  private static long position(String text, long head) {
    long position = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    if (position < 0 || position > head) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST,
              "request/position",
              "'" + text + "' is no position of this log, which ends at " + head
                  + "; send one that an answer told.")
          .with("field", PositionHeaders.LEAST)
          .exception();
    }
    return position;
  }
}
