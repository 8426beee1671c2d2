package dev.hourbook.api.seal;

import dev.hourbook.ledger.message.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of roots, one a line from the first seal on; lines are only ever added. */
record RootsFile(Path path) {

  /**
   * All of them, in order.
   *
   * @throws Refused {@code roots/unusable}, {@code roots/no-root}
   */
  List<Root> read() {
    try {
      return roots(Files.readString(path));
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }

  /**
   * Adds roots behind those that are there, with the header if it is the first time.
   *
   * @throws Refused {@code roots/unusable}
   */
  void append(List<Root> roots) {
    try {
      List<String> lines = new ArrayList<>(Files.exists(path) ? List.of() : List.of(Root.HEADER));
      roots.forEach(root -> lines.add(root.toString()));
      Files.write(
          path,
          lines,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException failure) {
      throw unusable(failure);
    }
  }

  /** A last line without its end was cut off while it was written. */
  private List<Root> roots(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(Root.HEADER)) {
      throw new Refused(new RootsRefusal.NoRoot(path, 1));
    }
    if (!text.endsWith("\n")) {
      throw new Refused(new RootsRefusal.NoRoot(path, lines.size()));
    }
    List<Root> roots = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      long number = line;
      roots.add(Root.parse(lines.get(line))
          .filter(root -> root.seal() == number)
          .orElseThrow(() -> new Refused(new RootsRefusal.NoRoot(path, (int) number + 1))));
    }
    return roots;
  }

  private Refused unusable(IOException failure) {
    return new Refused(new RootsRefusal.Unusable(path, failure.getClass().getSimpleName()));
  }
}
