package dev.hourbook.api.web.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A problem (RFC 9457) told before any other part runs; its texts are ours and need no escaping.
 */
record PlainProblem(int status, String title, String code, String detail) {

  private static final String BODY = """
      {"type":"urn:hourbook:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""";

  static PlainProblem forbidden(String code) {
    return new PlainProblem(
        403,
        "Forbidden",
        code,
        code + ": this server answers only to its own name, and changes things only for its own"
            + " pages and programs; call it by the address it printed");
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    String json = "{\"type\":\"urn:hourbook:problem:" + code
        + "\",\"title\":\"" + title
        + "\",\"status\":" + status
        + ",\"detail\":\"" + detail
        + "\",\"code\":\"" + code + "\"}";
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
