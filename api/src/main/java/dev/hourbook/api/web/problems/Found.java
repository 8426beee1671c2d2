package dev.hourbook.api.web.problems;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The one row that a path names. */
public final class Found {
  private Found() {}

  /**
   * The row.
   *
   * @throws Unacceptable with the code and 404, if there is none
   */
  public static <T> T in(List<T> rows, String code, String id) {
    if (rows.isEmpty()) {
      throw Problem.of(
              HttpStatus.NOT_FOUND,
              code,
              "There is nothing under '" + id + "'; if it was written just now, ask with the"
                  + " position that the write told.")
          .with("id", id)
          .exception();
    }
    return rows.getFirst();
  }
}
