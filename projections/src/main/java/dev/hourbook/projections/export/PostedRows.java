package dev.hourbook.projections.export;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Tells entries and legs from the rows of one statement, which come entry by entry. */
final class PostedRows implements RowCallbackHandler {

  private final JournalExtract.Reader reader;
  private Optional<PostedEntry> open = Optional.empty();

  PostedRows(JournalExtract.Reader reader) {
    this.reader = reader;
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    PostedEntry entry = entry(row);
    if (!open.equals(Optional.of(entry))) {
      open = Optional.of(entry);
      reader.entry(entry);
    }
    reader.leg(entry, leg(row));
  }

  private static PostedEntry entry(ResultSet row) throws SQLException {
    return new PostedEntry(
        row.getLong("position"),
        row.getString("event"),
        row.getObject("booked_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static PostedLeg leg(ResultSet row) throws SQLException {
    Posting posting = new Posting(
        account(row.getString("account")),
        new Unit(row.getString("unit")),
        row.getLong("amount"),
        row.getObject("serviced_on", LocalDate.class),
        new Dimensions(
            row.getString("client"),
            row.getString("project"),
            row.getString("discipline"),
            row.getString("expert"),
            row.getString("contract"),
            row.getString("document"),
            row.getString("week"),
            row.getString("item"),
            row.getString("place")));
    return new PostedLeg(row.getInt("leg"), row.getString("entity"), posting, functional(row));
  }

  private static @Nullable Money functional(ResultSet row) throws SQLException {
    long minor = row.getLong("functional_amount");
    return row.wasNull() ? null : new Money(minor, LegalEntity.MAIN.functional());
  }

  private static Account account(String path) {
    return Account.ofPath(path)
        .orElseThrow(() -> new IllegalStateException("journal/unknown-account: " + path));
  }
}
