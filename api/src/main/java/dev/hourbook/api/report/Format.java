package dev.hourbook.api.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.hourbook.ledger.money.Money;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The ways to print a report. Amounts are decimals without their currency, which has a column. */
public enum Format {
  /** Columns for people. */
  TABLE {
    @Override
    void print(Report report, PrintWriter out) {
      TextTable table = new TextTable(report.columns(), out);
      report.forEach(table::add);
      table.end();
    }
  },

  /** RFC 4180 with a header line. */
  CSV {
    @Override
    void print(Report report, PrintWriter out) {
      // Without a buffer of its own, which nobody would flush.
      CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
      csv.writeRecord(report.columns());
      report.forEach(
          row -> csv.writeRecord(row.stream().map(Format::text).map(Cell::of).toList()));
      try {
        csv.flush();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  },

  /** One array of objects; amounts are strings, seconds are numbers. */
  JSON {
    @Override
    void print(Report report, PrintWriter out) {
      JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
      json.writeStartArray();
      report.forEach(row -> {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          json.writeName(report.columns().get(i));
          write(json, row.get(i));
        }
        json.writeEndObject();
        json.writeRaw('\n');
      });
      json.writeEndArray();
      json.flush();
      out.println();
    }
  };

  abstract void print(Report report, PrintWriter out);

  /**
   * Prints the whole report.
   *
   * @throws NotWritten if not all of it could be written
   */
  public void to(PrintWriter out, Report report) {
    print(report, out);
    NotWritten.unlessWhole(out);
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Long number -> json.writeNumber(number);
      case Money money -> json.writeString(money.decimal());
      case Object other -> json.writeString(other.toString());
    }
  }

  static String text(Object value) {
    return value instanceof Money money ? money.decimal() : value.toString();
  }

  static List<String> texts(List<Object> row) {
    List<String> texts = new ArrayList<>();
    row.forEach(value -> texts.add(text(value)));
    return texts;
  }
}
