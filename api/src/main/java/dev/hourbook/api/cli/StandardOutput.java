package dev.hourbook.api.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where reports go: in UTF-8 whatever the machine's own character set. */
final class StandardOutput {
  private StandardOutput() {}

  static PrintWriter writer() {
    return new PrintWriter(System.out, false, StandardCharsets.UTF_8);
  }

  /** Says names, one a line, for whoever goes on with them. */
  static void lines(List<String> names) {
    PrintWriter out = writer();
    names.forEach(out::println);
    out.flush();
  }
}
