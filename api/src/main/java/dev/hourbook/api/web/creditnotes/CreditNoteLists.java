package dev.hourbook.api.web.creditnotes;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.creditnotes.CreditNoteRow.CreditLineRow;
import dev.hourbook.api.web.creditnotes.CreditNoteRow.CreditNoteOpened;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.invoice.CreditNoteId;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credit notes as they stand. */
@RestController
@RequestMapping("/api/credit-notes")
final class CreditNoteLists {

  private final JdbcTemplate jdbc;

  CreditNoteLists(Company company) {
    this.jdbc = company.jdbc();
  }

  @GetMapping
  ResponseEntity<Page<CreditNoteRow>> listCreditNotes(
      @ParameterObject Cursor cursor, @RequestParam(defaultValue = "") String client) {
    List<CreditNoteRow> rows = jdbc.query(
        CreditNoteRow.SELECT
            + "where c.number > ? and (? = '' or c.client = ?) order by c.number limit ?",
        CreditNoteRow::read,
        cursor.from(),
        client,
        client,
        cursor.toRead());
    return cursor.page(CreditNoteRow.class, rows, CreditNoteRow::number);
  }

  @GetMapping("/{creditNote}")
  CreditNoteOpened readCreditNote(@PathVariable CreditNoteId creditNote) {
    CreditNoteRow row = Found.in(
        jdbc.query(
            CreditNoteRow.SELECT + "where c.note = ?", CreditNoteRow::read, creditNote.key()),
        "credit-note/unknown",
        creditNote.key());
    return new CreditNoteOpened(
        row, jdbc.query(CreditLineRow.SELECT, CreditLineRow::read, creditNote.key()));
  }
}
