package dev.hourbook.api.web.idempotency;

import dev.hourbook.ledger.message.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a write once, up to a mebibyte, so that it can be hashed and then parsed. */
@Component
final class BodyFilter extends OncePerRequestFilter {

  static final int MOST_BYTES = 1 << 20;

  /** Attribute: the hash of the body. */
  static final String HASH = "hourbook.body-hash";

  private static final String TOO_LARGE = """
      {"type":"urn:hourbook:problem:request/too-large","title":"Content Too Large","status":413,\
      "detail":"The body has more than 1048576 bytes; send it in parts.",\
      "code":"request/too-large"}""";

  /** Every write, however its address is spelt: addresses are matched as they are decoded. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      response.setStatus(413);
      response.setContentType("application/problem+json");
      // What is left of the body is not read, so the connection cannot be used again.
      response.setHeader("Connection", "close");
      response.getOutputStream().write(TOO_LARGE.getBytes(StandardCharsets.UTF_8));
      return;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    request.setAttribute(HASH, new Sha256().line(text).hex());
    chain.doFilter(new ReadBody(request, body), response);
  }
}
