package dev.hourbook.api.database;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The passwords of an embedded server's three roles, in a file only its owner can read. */
record Secrets(Login superuser, Login owner, Login app) {
  private static final String FILE = "passwords";

  static boolean existIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** The folder's passwords. */
  static Secrets readIn(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new DatabaseProblem(
          Code.SECRETS_LOST,
          "[" + file + "] is missing beside an existing database; put the file back");
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return of(Files.readAllLines(file));
  }

  /** Makes new passwords and writes them; a crash leaves either all of them or no file. */
  static Secrets createIn(Path folder) throws IOException {
    List<String> lines = List.of(newPassword(), newPassword(), newPassword());
    Path partial = folder.resolve(FILE + ".partial");
    Files.deleteIfExists(partial);
    writePrivate(partial, String.join("\n", lines) + "\n");
    Files.move(partial, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    return of(lines);
  }

  static void writePrivate(Path file, String content) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, ownerOnly);
    Files.writeString(file, content);
  }

  private static Secrets of(List<String> lines) {
    return new Secrets(
        new Login("postgres", lines.get(0)),
        new Login("hourbook_owner", lines.get(1)),
        new Login("hourbook_app", lines.get(2)));
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
