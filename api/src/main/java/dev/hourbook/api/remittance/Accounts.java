package dev.hourbook.api.remittance;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hourbook.api.remittance.FileRefusal.AccountProblem;
import dev.hourbook.ledger.message.Refused;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the keeper of the numbers says of accounts: a CSV of {@code reference, name, iban} and
 * perhaps {@code bic}, a row an account. It is held in memory while a file is made, and nowhere
 * else.
 */
public final class Accounts {

  private static final List<String> COLUMNS = List.of("reference", "name", "iban");

  private final Map<String, Row> rows;

  private Accounts(Map<String, Row> rows) {
    this.rows = rows;
  }

  /** One account as it was said; it has no text form. */
  static final class Row {

    private final long line;
    private final String name;
    private final String iban;
    private final Optional<String> bic;

    private Row(NamedCsvRecord row) {
      this.line = row.getStartingLineNumber();
      this.name = row.getField("name");
      this.iban = row.getField("iban");
      this.bic = row.findField("bic").map(String::strip).filter(said -> !said.isEmpty());
    }

    long line() {
      return line;
    }

    String name() {
      return name;
    }

    String iban() {
      return iban;
    }

    Optional<String> bic() {
      return bic;
    }
  }

  /**
   * Reads them.
   *
   * @throws Refused {@code remittance/accounts-unusable} if it is no such file, or names an account
   *     twice
   */
  public static Accounts read(Reader csv) throws IOException {
    Map<String, Row> rows = new HashMap<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : reader) {
        requireColumns(row);
        Row said = new Row(row);
        String reference = row.getField("reference").strip();
        if (reference.isEmpty() || rows.putIfAbsent(reference, said) != null) {
          throw unusable(said.line(), "reference", "is empty or there twice");
        }
      }
    } catch (CsvParseException broken) {
      throw unusable(rows.size() + 2L, "row", "is no CSV");
    }
    return new Accounts(rows);
  }

  private static void requireColumns(NamedCsvRecord row) {
    if (!row.getHeader().containsAll(COLUMNS)) {
      throw unusable(1, "header", "needs the columns " + COLUMNS);
    }
  }

  private static Refused unusable(long line, String field, String message) {
    return new Refused(
        new FileRefusal.AccountsUnusable(1, List.of(new AccountProblem(line, field, message))));
  }

  /** That of a reference. */
  Optional<Row> of(String reference) {
    return Optional.ofNullable(rows.get(reference));
  }
}
