package dev.hourbook.api.csv;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.party.Cadence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder to import, right in every line until a test spoils it. */
public final class CsvFolder {

  /** The header of the contracts. */
  public static final String CONTRACTS = "contract,client,expert,discipline,currency,start\n";

  /** The header of the rate card. */
  public static final String RATES = "discipline,effective_from,bill_rate,pay_rate,currency\n";

  /** The header of the entries. */
  public static final String ENTRIES = "source_id,contract,date,seconds,activity,description\n";

  private final Path folder;

  /** One contract, one rate, one entry of an hour. */
  public CsvFolder(Path folder) {
    this.folder = folder;
    file("contracts.csv", CONTRACTS + "C-1,lab,E-1,Law,USD,2026-01-01\n");
    file("rate-card.csv", RATES + "Law,2026-01-01,95.00,60.00,USD\n");
    entries("1,C-1,2026-02-03,3600,work,said 1\n");
  }

  /** Writes a file as it is given. */
  public CsvFolder file(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  /** Writes the entries under their header. */
  public CsvFolder entries(String rows) {
    return file("time-entries.csv", ENTRIES + rows);
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** To be imported in ISO weeks. */
  public ImportOptions options(Cadence cadence) {
    return new ImportOptions(folder, "test", PayCalendar.ISO, cadence, 30);
  }
}
