package dev.hourbook.api.web.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list in the order of their keys.
 *
 * @param type what each item is, so that an empty table has its columns
 * @param next where the rows after these are read; absent on the last page
 */
public record Page<T>(
    @JsonIgnore Class<T> type, List<T> items, @Nullable String next) {

  /** Rows with none after them. */
  static <T> Page<T> last(Class<T> type, List<T> items) {
    return new Page<>(type, items, null);
  }
}
