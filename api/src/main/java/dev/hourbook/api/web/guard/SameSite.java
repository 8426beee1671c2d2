package dev.hourbook.api.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Tells requests of our own pages and of programs from those that a foreign page has a browser
 * send: by the host they name (a rebound name still names the foreign host) and by where the
 * browser says they come from. A link that a person follows from elsewhere may be read; nothing
 * else may.
 */
record SameSite(Set<String> hosts) {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  /** Why it is refused, if it is. */
  Optional<String> objection(HttpServletRequest request) {
    String host = header(request, HttpHeaders.HOST).orElse("");
    if (!hosts.contains(withoutPort(host).toLowerCase(Locale.ROOT))) {
      return Optional.of("request/foreign-host");
    }
    boolean own = READING.contains(request.getMethod())
        ? sameSite(request) || isFollowed(request)
        : sameOrigin(request, host) && sameSite(request);
    return own ? Optional.empty() : Optional.of("request/foreign-site");
  }

  /** Programs say no origin; a browser says the one of the page that asks, or {@code null}. */
  private static boolean sameOrigin(HttpServletRequest request, String host) {
    return header(request, HttpHeaders.ORIGIN)
        .map(origin -> origin.equalsIgnoreCase(request.getScheme() + "://" + host))
        .orElse(true);
  }

  private static boolean sameSite(HttpServletRequest request) {
    return header(request, "Sec-Fetch-Site").map(OWN::contains).orElse(true);
  }

  private static boolean isFollowed(HttpServletRequest request) {
    return header(request, "Sec-Fetch-Mode").filter("navigate"::equals).isPresent();
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
