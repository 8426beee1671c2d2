package dev.hourbook.projections.journal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows in PostgreSQL's text format for one {@code COPY}, within the transaction that is open: the
 * cheapest way in, and one statement whatever the number of rows.
 */
final class CopyIn {

  private static final int BUFFER = 64 * 1024;

  private final String sql;
  private final StringBuilder rows = new StringBuilder(BUFFER);

  CopyIn(String table, String columns) {
    this.sql = "copy " + table + " (" + columns + ") from stdin";
  }

  /** Adds a row, values in the order of the columns; absent is null. */
  void row(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        rows.append('\t');
      }
      append(values[i]);
    }
    rows.append('\n');
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      rows.append("\\N");
      return;
    }
    if (!(value instanceof String text)) {
      rows.append(value);
      return;
    }
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (escaped != null) {
        rows.append(text, plain, i).append(escaped);
        plain = i + 1;
      }
    }
    rows.append(text, plain, text.length());
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> null;
    };
  }

  void write(JdbcTemplate jdbc) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.execute((ConnectionCallback<Long>) connection -> {
      try {
        return connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(sql, new Text(rows), BUFFER);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
    rows.setLength(0);
  }

  /** Reads what was gathered without a copy of all of it. */
  private static final class Text extends Reader {

    private final StringBuilder rows;
    private int at;

    Text(StringBuilder rows) {
      this.rows = rows;
    }

    @Override
    public int read(char[] into, int offset, int length) {
      int count = Math.min(length, rows.length() - at);
      if (count == 0) {
        return -1;
      }
      rows.getChars(at, at + count, into, offset);
      at += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
