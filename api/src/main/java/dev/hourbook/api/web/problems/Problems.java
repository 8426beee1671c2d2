package dev.hourbook.api.web.problems;

import dev.hourbook.api.database.TimeLimit;
import dev.hourbook.ledger.message.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns whatever goes wrong into a problem; what nobody foresaw is logged and told by its number.
 */
@RestControllerAdvice
@Order
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final RefusedProblems refusals;

  Problems(JsonMapper json) {
    this.refusals = new RefusedProblems(json);
  }

  /** An answer that is half out cannot become a problem; {@link CutOff} ends it instead. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> any(Exception failure, HttpServletResponse response)
      throws Exception {
    if (response.isCommitted()) {
      throw failure;
    }
    response.resetBuffer();
    Problem problem =
        failure.getCause() instanceof Unacceptable within ? within.problem() : problem(failure);
    HttpHeaders headers =
        failure instanceof ErrorResponse standard ? standard.getHeaders() : new HttpHeaders();
    return problem.answer(headers);
  }

  private Problem problem(Exception failure) {
    return switch (failure) {
      case Unacceptable known -> known.problem();
      case Refused refused -> refusals.of(refused.refusal());
      case AggregateNotFoundException missing -> RefusedProblems.of(missing);
      case ConcurrencyException lost -> RefusedProblems.of(lost);
      case HttpMessageNotReadableException body -> unreadable(body);
      case MethodArgumentTypeMismatchException e -> parameter(e.getName(), e.getValue());
      case MethodArgumentNotValidException e -> parameter(e);
      case ErrorResponse standard -> standard(standard);
      default -> behind(failure);
    };
  }

  private static Problem behind(Exception failure) {
    if (TimeLimit.isBehind(failure)) {
      return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, TimeLimit.CODE, TimeLimit.SENTENCE);
    }
    return UnusableValue.isBehind(failure) ? unusable(failure) : unforeseen(failure);
  }

  private static Problem unreadable(HttpMessageNotReadableException body) {
    return body.getCause() instanceof JacksonException json
        ? UnreadableJson.of(json)
        : Problem.of(HttpStatus.BAD_REQUEST, "request/unreadable", "The request has no JSON body.");
  }

  private static Problem parameter(MethodArgumentNotValidException failure) {
    var wrong = failure.getFieldErrors().getFirst();
    return parameter(wrong.getField(), wrong.getRejectedValue());
  }

  private static Problem parameter(String name, @Nullable Object value) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "request/parameter",
            "'" + value + "' cannot be read as " + name + "; see the API's description.")
        .with("field", name)
        .with("value", String.valueOf(value));
  }

  /** What HTTP itself refuses: no such path, no such method, no such media type. */
  private static Problem standard(ErrorResponse failure) {
    HttpStatusCode status = failure.getStatusCode();
    String name = Optional.ofNullable(HttpStatus.resolve(status.value()))
        .map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse("refused");
    String detail = Objects.requireNonNullElse(
        failure.getBody().getDetail(), "The request cannot be served; see the API's description.");
    return new Problem(status, "request/" + name, detail, Map.of());
  }

  /** No reader named the field, so it is logged: the next one shall. */
  private static Problem unusable(Exception failure) {
    LOG.warn("request/value {}", trail(failure));
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "request/value",
        "A value of the request cannot be right; see the API's description.");
  }

  /** Messages of foreign exceptions may hold SQL or personal data: neither answered nor logged. */
  private static Problem unforeseen(Exception failure) {
    String incident = IdentifierFactory.getInstance().generateIdentifier();
    LOG.error("internal/failure {}: {}", incident, trail(failure));
    return Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal/failure",
            "Something went wrong on our side; tell us the incident's number.")
        .with("incident", incident);
  }

  static String trail(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(next -> next.getClass().getName() + place(next))
        .collect(Collectors.joining("; caused by "));
  }

  private static String place(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.hourbook."))
        .findFirst()
        .map(frame -> " at " + frame)
        .orElse("");
  }
}
