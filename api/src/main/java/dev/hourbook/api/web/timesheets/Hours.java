package dev.hourbook.api.web.timesheets;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.intake.IntakeResult;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.timesheet.TimesheetId;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How hours come in: by source record, laid on the timesheets of the weeks they touch. */
@RestController
final class Hours {

  private final Company company;
  private final Writes writes;

  Hours(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** How many entries were recorded, how many known before, and the timesheets with new hours. */
  record HoursTaken(int recorded, int repeated, List<String> timesheets) {}

  @PostMapping("/api/hours")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "201", description = "Recorded, at least one of them.")
  @ApiResponse(responseCode = "200", description = "All of them were known already.")
  ResponseEntity<HoursTaken> logHours(Caller caller, @RequestBody HoursAsked asked) {
    return writes.inOneUnit(caller, HoursTaken.class, () -> {
      IntakeResult in =
          company.intake().recordWithin(asked.incoming(), caller.at(), caller.actor());
      return answer(in.orRefused());
    });
  }

  private static Answer<HoursTaken> answer(IntakeResult in) {
    List<String> sheets = in.sheets().stream().map(TimesheetId::text).toList();
    HoursTaken taken = new HoursTaken(in.recorded(), in.repeated(), sheets);
    return sheets.isEmpty()
        ? new Answer<>(HttpStatus.OK, "/api/timesheets", taken)
        : new Answer<>(HttpStatus.CREATED, Paths.of("timesheets", sheets.getFirst()), taken);
  }
}
