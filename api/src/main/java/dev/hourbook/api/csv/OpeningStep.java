package dev.hourbook.api.csv;

import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;

/**
 * One thing to carry over: the stream it begins, the command, and the event it leads to, by which a
 * repeated run knows what is in the book already.
 */
record OpeningStep(Place place, Object stream, LedgerCommand command, LedgerEvent event) {

  /** Where it stands in the folder; line 0 is the whole file. */
  record Place(String file, long line, String field, String value) {

    static Place of(CsvRow row, String file, String field) {
      return new Place(file, row.line(), field, row.text(field).orElse(""));
    }

    ImportProblem problem(String code, String message) {
      return new ImportProblem(file, line, field, value, code, message);
    }
  }
}
