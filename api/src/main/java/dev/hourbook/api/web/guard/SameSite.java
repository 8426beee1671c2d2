package dev.hourbook.api.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Tells requests of our own pages and of programs from those that a foreign page has a browser
 * send: by the host they name (a rebound name still names the foreign host) and, where they would
 * change something, by where the browser says they come from.
 */
record SameSite(Set<String> hosts) {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  /** Why it is refused, if it is. */
  Optional<String> objection(HttpServletRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    if (host == null || !hosts.contains(withoutPort(host).toLowerCase(Locale.ROOT))) {
      return Optional.of("request/foreign-host");
    }
    boolean own =
        READING.contains(request.getMethod()) || (sameOrigin(request) && sameSite(request));
    return own ? Optional.empty() : Optional.of("request/foreign-site");
  }

  private static boolean sameOrigin(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return true;
    }
    try {
      return request
          .getHeader(HttpHeaders.HOST)
          .equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean sameSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null || OWN.contains(site);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
