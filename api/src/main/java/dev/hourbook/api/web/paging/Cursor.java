package dev.hourbook.api.web.paging;

import dev.hourbook.api.web.problems.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Which part of a list is asked for: the rows after a key, excluded, and at most so many. Without a
 * limit 100, as CSV 100,000.
 */
public record Cursor(
    @Nullable String after,
    @Nullable Integer limit,
    @Nullable String format) {

  private static final int MOST = 1_000;
  private static final int MOST_CSV = 100_000;
  private static final int USUAL = 100;

  /**
   * Refuses a limit of nothing or of more than is good for anybody.
   *
   * @throws dev.hourbook.api.web.problems.Unacceptable {@code request/limit}
   */
  public Cursor {
    int most = most(format);
    Optional.ofNullable(limit).filter(asked -> asked < 1 || asked > most).ifPresent(asked -> {
      throw Problem.of(
              HttpStatus.BAD_REQUEST,
              "request/limit",
              "A limit is from 1 to " + most + ", not " + asked + ".")
          .with("field", "limit")
          .exception();
    });
  }

  private static boolean isCsv(@Nullable String format) {
    return "csv".equals(format) || CurrentRequest.wantsCsv();
  }

  private static int most(@Nullable String format) {
    return isCsv(format) ? MOST_CSV : MOST;
  }

  /** The key that the rows come after; empty for the first page. */
  public String from() {
    return Objects.requireNonNullElse(after, "");
  }

  /** How many rows to read: one more than the page holds, to see whether there is a next one. */
  public int toRead() {
    return size() + 1;
  }

  private int size() {
    return Objects.requireNonNullElse(limit, isCsv(format) ? MOST_CSV : USUAL);
  }

  /** The answer for the rows that were read, with a link to the page after it. */
  public <T> ResponseEntity<Page<T>> page(Class<T> type, List<T> rows, Function<T, String> key) {
    if (rows.size() <= size()) {
      return ResponseEntity.ok(Page.last(type, rows));
    }
    List<T> items = rows.subList(0, size());
    String next = CurrentRequest.after(key.apply(items.getLast()));
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
        .body(new Page<>(type, items, next));
  }
}
