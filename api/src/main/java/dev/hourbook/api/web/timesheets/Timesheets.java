package dev.hourbook.api.web.timesheets;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Timesheets with their entries and what they were valued at. */
@RestController
@RequestMapping("/api/timesheets")
final class Timesheets {

  private final JdbcTemplate jdbc;

  Timesheets(Company company) {
    this.jdbc = company.jdbc();
  }

  @GetMapping
  ResponseEntity<Page<Sheet>> listTimesheets(
      @ParameterObject Cursor cursor,
      @RequestParam(defaultValue = "") String contract,
      @RequestParam Optional<PayWeek> week) {
    String start = week.map(asked -> asked.start().toString()).orElse("");
    List<Sheet> rows = jdbc.query(
        Sheet.SELECT + """
            where timesheet > ? and (? = '' or contract = ?)
              and (? = '' or (week_start = nullif(?, '')::date and calendar = ?))
            order by timesheet limit ?""",
        Sheet::read,
        cursor.from(),
        contract,
        contract,
        start,
        start,
        week.map(asked -> asked.calendar().toString()).orElse(""),
        cursor.toRead());
    return cursor.page(Sheet.class, rows, Sheet::timesheet);
  }

  @GetMapping("/{timesheet}")
  Sheet.SheetOpened readTimesheet(@PathVariable TimesheetId timesheet) {
    String id = timesheet.text();
    Sheet sheet = Found.in(
        jdbc.query(Sheet.SELECT + "where timesheet = ?", Sheet::read, id), "timesheet/unknown", id);
    return new Sheet.SheetOpened(
        sheet,
        jdbc.query(Sheet.SheetEntry.SELECT, Sheet.SheetEntry::read, id),
        jdbc.query(Sheet.SheetItem.SELECT, Sheet.SheetItem::read, id));
  }
}
