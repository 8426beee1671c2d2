package dev.hourbook.projections.journal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a holding is kept by: everything a posting says but its amount. Cells have an order of their
 * own, so that a move makes the same legs whether its holdings came from the table or the batch.
 */
record Cell(Account account, Unit unit, @Nullable LocalDate servicedOn, Dimensions dimensions)
    implements Comparable<Cell> {

  private static final Comparator<Cell> ORDER = comparing(Cell::account)
      .thenComparing(cell -> cell.unit().text())
      .thenComparing(by(Dimensions::item))
      .thenComparing(Cell::servicedOn, nullsFirst(naturalOrder()))
      .thenComparing(by(Dimensions::document))
      .thenComparing(by(Dimensions::contract))
      .thenComparing(by(Dimensions::week))
      .thenComparing(by(Dimensions::expert))
      .thenComparing(by(Dimensions::client))
      .thenComparing(by(Dimensions::project))
      .thenComparing(by(Dimensions::discipline))
      .thenComparing(by(Dimensions::place));

  private static Comparator<Cell> by(Function<Dimensions, @Nullable String> dimension) {
    return comparing(cell -> dimension.apply(cell.dimensions()), nullsFirst(naturalOrder()));
  }

  static Cell of(Posting posting) {
    return new Cell(posting.account(), posting.unit(), posting.servicedOn(), posting.dimensions());
  }

  /** What a row of postings, or of sums of them, can be summed by. */
  static Dimensions dimensions(ResultSet row) throws SQLException {
    return new Dimensions(
        row.getString("client"),
        row.getString("project"),
        row.getString("discipline"),
        row.getString("expert"),
        row.getString("contract"),
        row.getString("document"),
        row.getString("week"),
        row.getString("item"),
        row.getString("place"));
  }

  Posting leg(Account in, long amount, @Nullable String document) {
    return new Posting(
        in, unit, amount, servicedOn, document == null ? dimensions : under(document));
  }

  private Dimensions under(String document) {
    Dimensions d = dimensions;
    return new Dimensions(
        d.client(),
        d.project(),
        d.discipline(),
        d.expert(),
        d.contract(),
        document,
        d.week(),
        d.item(),
        d.place());
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
