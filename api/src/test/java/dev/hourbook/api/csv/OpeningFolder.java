package dev.hourbook.api.csv;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** A cut-over at the end of January: one row of everything, right until a test spoils it. */
public final class OpeningFolder {

  private static final LocalDate CUT_OVER = LocalDate.parse("2026-01-31");
  private static final Instant AT = Instant.parse("2026-02-01T06:00:00Z");

  private final Path folder;

  /** Writes it for a client and a contract that the book has. */
  public OpeningFolder(Path folder, String client, String contract, String expert) {
    this.folder = folder;
    file("series.csv", "series,year,next_number\nINV,2025,118\n");
    file(
        "invoices.csv",
        "number,client,issued_on,due_on,currency,amount_left,seconds\n"
            + "INV-2025-0117," + client + ",2025-12-31,2026-01-30,USD,570.00,21600\n"
            + "A/12," + client + ",2026-01-31,2026-03-02,USD,95.00,3600\n");
    file(
        "cash.csv",
        "source_id,client,received_on,currency,amount,reference\n" + "w0," + client
            + ",2026-01-20,USD,70.00,paid twice\n");
    file(
        "earnings.csv",
        "expert,contract,week,seconds,currency,amount\n"
            + expert + "," + contract + ",2026-01-19,21600,USD,360.00\n"
            + expert + "," + contract + ",2026-01-26,3600,USD,60.00\n");
    file("expert-debts.csv", "expert,currency,amount\n" + expert + ",USD,25.00\n");
    file("paid-to-experts.csv", "expert,currency,amount\n" + expert + ",USD,4321.00\n");
    file(
        "balances.csv",
        "account,currency,amount\nassets:bank,USD,10000.00\nequity:capital,USD,-8000.00\n");
    file(
        "history.csv",
        "week,client,discipline,billed_seconds,worked_seconds,currency,revenue,pay\n"
            + "2026-01-19," + client + ",Law,21600,21600,USD,570.00,360.00\n"
            + "2026-01-26," + client + ",Law,3600,3600,USD,95.00,60.00\n");
  }

  /** Writes a file as it is given. */
  public OpeningFolder file(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  /** Adds a row. */
  public OpeningFolder row(String name, String row) {
    try {
      return file(name, Files.readString(folder.resolve(name)) + row + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** An import of it. */
  public OpeningImport into(TestCompany test) {
    return new OpeningImport(
        test.company(), new OpeningOptions(folder, CUT_OVER, PayCalendar.ISO, AT, ANNA, BEN));
  }

  /** Checks it and, if nothing is wrong, applies it. */
  public OpeningImport.Summary applied(TestCompany test) {
    OpeningImport opening = into(test);
    if (opening.check()) {
      opening.apply();
    }
    return opening.summary();
  }
}
