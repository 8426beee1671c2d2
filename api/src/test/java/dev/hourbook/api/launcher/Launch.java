package dev.hourbook.api.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What one launch came to: its exit code, standard output as lines, standard error as text. */
record Launch(int exit, List<String> out, String err) {

  static Launch of(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Launch(process.waitFor(), out.lines().toList(), err);
  }
}
