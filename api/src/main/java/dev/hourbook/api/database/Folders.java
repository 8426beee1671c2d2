package dev.hourbook.api.database;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Making and clearing folders. */
final class Folders {
  private Folders() {}

  /** The folder's real path, made where it is missing. */
  static Path made(Path folder) {
    try {
      Path real = Files.createDirectories(folder).toRealPath();
      if (Files.isWritable(real)) {
        return real;
      }
      throw notWritable(folder, new IOException("no permission to write"));
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  /** The same, closed to all other users of the machine. */
  static Path madePrivate(Path folder) {
    Path real = made(folder);
    try {
      return Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  static void createParentOf(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }

  /** All of a folder, links as links and programs as programs, into one that is not there yet. */
  static void copy(Path folder, Path target) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) below::iterator) {
        Files.copy(
            path,
            target.resolve(folder.relativize(path)),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      below.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatabaseProblem notWritable(Path folder, IOException cause) {
    return new DatabaseProblem(
        Code.FOLDER_NOT_WRITABLE,
        "[" + folder + "] cannot be written (" + cause
            + "); give another folder with --data or HOURBOOK_HOME",
        cause);
  }
}
