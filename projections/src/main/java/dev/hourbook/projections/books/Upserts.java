package dev.hourbook.projections.books;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

/**
 * Rows of a batch by key, merged while they are gathered, so that one statement never meets a key
 * twice. Keys are written in their order, so that two writers never wait for each other in a
 * circle.
 */
public final class Upserts<K extends Comparable<? super K>, V> {

  private final BinaryOperator<V> merge;
  private final Map<K, V> rows = new LinkedHashMap<>();

  /** Merges an earlier and a later value of one key. */
  public Upserts(BinaryOperator<V> merge) {
    this.merge = merge;
  }

  /** The later value stands. */
  public static <K extends Comparable<? super K>, V> Upserts<K, V> lastWins() {
    return new Upserts<>((earlier, later) -> later);
  }

  /** Adds a value. */
  public void put(K key, V value) {
    rows.merge(key, value, merge);
  }

  /** Hands out all rows in the order of their keys and forgets them. */
  public void drain(BiConsumer<K, V> sink) {
    rows.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(row -> sink.accept(row.getKey(), row.getValue()));
    rows.clear();
  }
}
