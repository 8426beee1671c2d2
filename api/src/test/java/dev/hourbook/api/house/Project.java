package dev.hourbook.api.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where the project lies, whatever folder its tests run in. */
public final class Project {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private Project() {}

  /** The nearest folder, from the working folder upwards, whose pom lists modules. */
  public static Path root() {
    Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (modules(folder).isEmpty()) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no pom.xml with <modules> above " + folder);
      }
      folder = parent;
    }
    return folder;
  }

  /** The folders of the modules, in the order of the pom; none when there is no such pom. */
  static List<String> modules(Path folder) {
    Path pom = folder.resolve("pom.xml");
    if (!Files.exists(pom)) {
      return List.of();
    }
    return MODULE.matcher(read(pom)).results().map(found -> found.group(1)).toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
