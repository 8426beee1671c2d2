package dev.hourbook.api.web.problems;

import dev.hourbook.ledger.catalog.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * One problem of RFC 9457: a status, our code, a sentence that says what to do, and the offending
 * values as members of their own.
 */
public record Problem(HttpStatusCode status, String code, String detail, Map<String, ?> members) {

  /** A problem of the request itself, {@code request/unreadable}. */
  public static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(status, code, detail, Map.of());
  }

  /** A value of the request that cannot be right; {@code field} is its path in the body. */
  public static Problem wrong(String field, String value, String wanted) {
    return of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "request/value",
            field + " is '" + value + "'; give " + wanted + ".")
        .with("field", field)
        .with("value", value);
  }

  /** The same with one more member. */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(status, code, detail, more);
  }

  /** It as an exception, for whoever cannot answer by themselves. */
  public Unacceptable exception() {
    return new Unacceptable(this);
  }

  /** It as an answer, in the problem's own media type whatever was asked for. */
  ResponseEntity<Map<String, Object>> answer(HttpHeaders headers) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:hourbook:problem:" + code);
    body.put("title", title());
    body.put("status", status.value());
    body.put("detail", Texts.printable(detail));
    body.put("code", code);
    members.forEach((name, value) ->
        body.putIfAbsent(name, value instanceof String text ? Texts.printable(text) : value));
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private String title() {
    return Optional.ofNullable(HttpStatus.resolve(status.value()))
        .map(HttpStatus::getReasonPhrase)
        .orElse("Problem");
  }
}
