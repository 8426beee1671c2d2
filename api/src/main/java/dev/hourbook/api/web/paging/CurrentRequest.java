package dev.hourbook.api.web.paging;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the list's own request says about its pages. */
final class CurrentRequest {
  private CurrentRequest() {}

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) requireNonNull(RequestContextHolder.getRequestAttributes()))
        .getRequest();
  }

  static boolean wantsCsv() {
    return Optional.ofNullable(request().getHeader(HttpHeaders.ACCEPT))
        .filter(accept -> accept.contains(CsvPages.TEXT_CSV.toString()))
        .isPresent();
  }

  /** Its own path and query, the page after that key. */
  static String after(String key) {
    Stream<String> others = Optional.ofNullable(request().getQueryString()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(part -> !part.startsWith("after="));
    String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
    return Stream.concat(others, Stream.of("after=" + encoded))
        .collect(Collectors.joining("&", request().getRequestURI() + "?", ""));
  }
}
