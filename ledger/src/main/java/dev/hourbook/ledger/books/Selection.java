package dev.hourbook.ledger.books;

import dev.hourbook.ledger.chart.Dimensions;
import java.util.List;

/** Whose postings a move takes. */
public sealed interface Selection {

  /** Those of these items, or of undecided entries, by {@link Dimensions#item()}. */
  record OfItems(List<String> items) implements Selection {

    /**
     * Refuses to select by nothing.
     *
     * @throws IllegalArgumentException if there is no item
     */
    public OfItems {
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a move of no items");
      }
    }
  }

  /** Those of one document, by {@link Dimensions#document()}. */
  record OfDocument(String document) implements Selection {}
}
