package dev.hourbook.api.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where reports go: in UTF-8 whatever the machine's own character set. */
final class StandardOutput {
  private StandardOutput() {}

  static PrintWriter writer() {
    return new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
  }
}
