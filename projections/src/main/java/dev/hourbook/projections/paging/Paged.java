package dev.hourbook.projections.paging;

import java.util.List;

/** One page of a list that has {@code count} rows in all; pages count from 1. */
public record Paged<T>(List<T> rows, long count, int page) {

  /** The most rows a page has. */
  public static final int SIZE = 50;

  /** How many rows come before a page; asked for page 0 or less, the first page is meant. */
  public static long before(int page) {
    return (Math.max(page, 1) - 1L) * SIZE;
  }

  /** The number of the page's first row in the whole list, from 1; 0 on an empty page. */
  public long first() {
    return rows.isEmpty() ? 0 : before(page) + 1;
  }

  /** The number of the page's last row in the whole list; 0 on an empty page. */
  public long last() {
    return rows.isEmpty() ? 0 : before(page) + rows.size();
  }

  /** How many pages there are; an empty list has one. */
  public long pages() {
    return Math.max(1, Math.ceilDiv(count, SIZE));
  }

  /** Whether a page comes before this one. */
  public boolean hasEarlier() {
    return page > 1;
  }

  /** Whether a page comes after this one. */
  public boolean hasLater() {
    return page < pages();
  }
}
