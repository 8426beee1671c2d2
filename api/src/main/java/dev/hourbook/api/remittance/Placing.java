package dev.hourbook.api.remittance;

import dev.hourbook.ledger.message.Refused;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts a file in its place in two steps: its bytes beside it under another name, on the disk and
 * for nobody else to read, then the name. What is there under the name is whole.
 */
final class Placing {

  private final Path whole;
  private final Path part;

  /**
   * A place where nothing is.
   *
   * @throws Refused {@code remittance/file-there}
   */
  Placing(Path whole) {
    this.whole = whole.toAbsolutePath();
    this.part = this.whole.resolveSibling(this.whole.getFileName() + ".part");
    if (Files.exists(this.whole)) {
      throw new Refused(new FileRefusal.FileThere(this.whole));
    }
  }

  /** Writes the bytes beside the place, and says their SHA-256. */
  String write(Consumer<OutputStream> bytes) {
    try {
      Files.deleteIfExists(part);
      try (FileChannel file = FileChannel.open(
          part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly())) {
        DigestOutputStream out = new DigestOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(file)), sha256());
        bytes.accept(out);
        out.flush();
        file.force(true);
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
      }
    } catch (IOException failed) {
      throw notPut(failed);
    }
  }

  /** Gives the bytes their name; never over something else. */
  void put() {
    try {
      Files.createLink(whole, part);
      Files.delete(part);
    } catch (FileAlreadyExistsException there) {
      throw new Refused(new FileRefusal.FileThere(whole));
    } catch (UnsupportedOperationException noLinks) {
      move();
    } catch (IOException failed) {
      throw notPut(failed);
    }
    flushFolder();
  }

  private void move() {
    try {
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw notPut(failed);
    }
  }

  /** The name is on the disk, too, where a folder can be flushed. */
  private void flushFolder() {
    try (FileChannel folder = FileChannel.open(whole.resolveSibling("."))) {
      folder.force(true);
    } catch (IOException notHere) {
      System.err.println("The folder of " + whole + " cannot be flushed here; the file is whole.");
    }
  }

  /** Takes the bytes away, which nobody shall find. */
  void forget() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException failed) {
      throw notPut(failed);
    }
  }

  private FileAttribute<?>[] ownersOnly() {
    boolean posix = whole.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private Refused notPut(IOException failed) {
    String why = failed.getClass().getSimpleName() + " " + failed.getMessage();
    return new Refused(new FileRefusal.NotPut(whole, why));
  }
}
