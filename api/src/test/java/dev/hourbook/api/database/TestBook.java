package dev.hourbook.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A book in a data folder with a server of its own, as the command line opens it. It is lent to one
 * test at a time, which finds it new; the server runs to the end of the Java process.
 */
public final class TestBook implements AutoCloseable {

  private static final Path ALL = Path.of("target", "test-books").toAbsolutePath();
  private static final long PROCESS = ProcessHandle.current().pid();
  private static final DatabaseAddress.Embedded ADDRESS =
      new DatabaseAddress.Embedded(ALL.resolve(Long.toString(PROCESS)), TestDatabase.BINARIES);

  private static @Nullable TestBook shelved;
  private static boolean opened;

  private final Database held;
  private final CleanSlate slate;

  private TestBook() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.open(ADDRESS)) {
      QuickLogin.to(server, ADDRESS.data());
      held = Database.open(ADDRESS, 4);
    }
    try (Connection fresh = superuser()) {
      slate = CleanSlate.of(fresh);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(held::close));
  }

  /** A new book; whoever has it gives it back. */
  public static synchronized TestBook lent() {
    TestBook book = shelved;
    if (book != null) {
      shelved = null;
      return book;
    }
    if (opened) {
      throw new IllegalStateException("the book is lent out, or a test has not given it back");
    }
    opened = true;
    try {
      removeLeftovers();
      return new TestBook();
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder to name after {@code --data}. */
  public Path folder() {
    return ADDRESS.data();
  }

  /** Connections of the role that owns the tables. */
  public DataSource owner() {
    return held.owner();
  }

  /** Gives it back. */
  @Override
  public void close() {
    try (Connection used = superuser()) {
      if (!slate.restored(used)) {
        throw new IllegalStateException("a lent book has to keep its tables, and stay small");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    shelved = this;
  }

  private static Connection superuser() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.open(ADDRESS)) {
      return Connections.single(server.url(), server.secrets().superuser()).getConnection();
    }
  }

  /** Folders of test runs that have ended. */
  private static void removeLeftovers() throws IOException {
    Files.createDirectories(ALL);
    try (Stream<Path> folders = Files.list(ALL)) {
      List<Path> ended = folders.filter(TestBook::isLeftOver).toList();
      for (Path folder : ended) {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (NoSuchFileException | UncheckedIOException removed) {
      // Another process of this test run tidies up as well.
    }
  }

  private static boolean isLeftOver(Path folder) {
    long process = Long.parseLong(String.valueOf(folder.getFileName()));
    Optional<ProcessHandle> alive = ProcessHandle.of(process);
    return alive.isEmpty() || process == PROCESS;
  }
}
