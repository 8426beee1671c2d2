package dev.hourbook.api.web.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends an answer that broke after its first bytes were out, so that nobody takes half of it for the
 * whole: the connection is cut, and the cause stays in our log.
 */
@Component
final class CutOff extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(CutOff.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException broken) {
      if (!response.isCommitted()) {
        throw broken;
      }
      LOG.error("internal/cut-off {}", Problems.trail(broken));
      throw new ServletException("internal/cut-off: the answer broke after it had begun");
    }
  }
}
