package dev.hourbook.api.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before everything: refuses foreign hosts and sites, and tells browsers to be strict. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class GuardFilter extends OncePerRequestFilter {

  private static final SameSite SAME_SITE = new SameSite(Set.of("localhost", "127.0.0.1", "[::1]"));

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    Optional<String> objection = SAME_SITE.objection(request);
    if (objection.isPresent()) {
      PlainProblem.forbidden(objection.get()).write(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
