package dev.hourbook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The floor of the journal: its postings in a file, copied into a twin of their table. */
final class CopiedPostings implements AutoCloseable {

  private final Workshop workshop;
  private final Path rows;

  private CopiedPostings(Workshop workshop, Path rows) {
    this.workshop = workshop;
    this.rows = rows;
  }

  static CopiedPostings of(Workshop workshop) {
    workshop.owner().execute("create table bench.posting (like view.posting including all)");
    workshop.owner().execute("""
        create trigger balance after insert on bench.posting
        referencing new table as added
        for each statement execute function view.require_balance()""");
    try {
      Path rows = Files.createTempFile("postings", ".copy");
      try (OutputStream out = Files.newOutputStream(rows)) {
        copying(
            workshop,
            copy -> copy.copyOut(
                "copy (select * from view.posting order by position, leg) to stdout", out));
      }
      return new CopiedPostings(workshop, rows);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  long nanos() {
    workshop.owner().execute("truncate bench.posting");
    workshop.settle();
    return Stopwatch.nanosOf(() -> {
      try (InputStream in = Files.newInputStream(rows)) {
        copying(workshop, copy -> copy.copyIn("copy bench.posting from stdin", in));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }

  private interface Copying {
    long with(CopyManager copy) throws SQLException, IOException;
  }

  private static void copying(Workshop workshop, Copying work) throws IOException {
    try (Connection connection = workshop.company().database().owner().getConnection()) {
      long copied = work.with(connection.unwrap(PGConnection.class).getCopyAPI());
      if (copied == 0) {
        throw new IllegalStateException("there are no postings to copy");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    try {
      Files.delete(rows);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
