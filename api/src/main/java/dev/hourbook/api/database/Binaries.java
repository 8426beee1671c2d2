package dev.hourbook.api.database;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked into a folder named after the archive's SHA-256. */
final class Binaries {
  /** Its programs run on both processors of a Mac; the archive for the other is the same file. */
  private static final String MAC = "darwin-x86_64";

  /** A folder in which the launcher keeps archives unpacked: copying takes a tenth of the time. */
  private static final String KEPT = "hourbook.unpacked";

  private Binaries() {}

  /** The {@code bin} folder under {@code shared}; unpacks at most once, whoever else asks. */
  static Path unpackedUnder(Path shared) throws IOException {
    return unpackedUnder(shared, Path.of(System.getProperty(KEPT, "")));
  }

  /** The same, copying from where the archive is unpacked already. */
  static Path unpackedUnder(Path shared, Path kept) throws IOException {
    byte[] archive = archive();
    Path home = shared.resolve("postgres-" + digest(archive).substring(0, 16));
    if (!Files.isDirectory(home)) {
      makeOnce(archive, home, kept.resolve(home.getFileName()));
    }
    return home.resolve("bin");
  }

  private static synchronized void makeOnce(byte[] archive, Path home, Path kept)
      throws IOException {
    Path lock = home.resolveSibling("unpack.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock()) {
      if (held.isValid() && !Files.isDirectory(home)) {
        Path partial = home.resolveSibling(home.getFileName() + ".partial");
        Folders.delete(partial);
        if (Files.isDirectory(kept)) {
          Folders.copy(kept, partial);
        } else {
          unpack(archive, partial);
        }
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name", "");
    String machine = System.getProperty("os.arch", "");
    String name = system.startsWith("Mac") ? MAC : "linux-" + architecture(machine);
    try (InputStream found = Binaries.class.getResourceAsStream("/postgres-" + name + ".txz")) {
      if (found == null || system.startsWith("Windows")) {
        throw new DatabaseProblem(
            Code.NO_BINARIES,
            "no PostgreSQL is packed for [" + system + "] on [" + machine
                + "]; set HOURBOOK_DATABASE_URL to a server of yours");
      }
      return found.readAllBytes();
    }
  }

  private static String architecture(String machine) {
    return switch (machine) {
      case "amd64" -> "x86_64";
      case "aarch64" -> "arm_64";
      default -> machine;
    };
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, target);
      }
    }
  }

  private static void write(InputStream content, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("the archive reaches outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Folders.createParentOf(path);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      makeExecutable(path, entry.getMode());
    }
  }

  private static void makeExecutable(Path path, int mode) throws IOException {
    boolean executable = (mode & 0100) != 0;
    if (executable && !path.toFile().setExecutable(true, false)) {
      throw new IOException("cannot be made executable: " + path);
    }
  }

  private static String digest(byte[] archive) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
