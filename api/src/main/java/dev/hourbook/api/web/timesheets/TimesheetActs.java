package dev.hourbook.api.web.timesheets;

import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.CorrectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RejectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about a timesheet: correct, submit, approve, reject. */
@RestController
@RequestMapping("/api/timesheets/{timesheet}")
final class TimesheetActs {

  private final Writes writes;

  TimesheetActs(Writes writes) {
    this.writes = writes;
  }

  /** What an undecided entry should have said. */
  record Correction(EntryId entry, Work work, String reason) {}

  /** Entries turned down, and why. */
  record Rejection(List<EntryId> entries, String reason) {

    /**
     * Refuses to reject nothing.
     *
     * @throws IllegalArgumentException if there is no entry
     */
    Rejection {
      if (entries.isEmpty()) {
        throw new IllegalArgumentException("name the entries that are turned down");
      }
    }
  }

  @PostMapping("/corrections")
  ResponseEntity<Written> correctHours(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Correction asked) {
    return done(
        caller,
        new CorrectHours(
            timesheet, asked.entry(), asked.work(), asked.reason(), caller.at(), caller.actor()));
  }

  @PostMapping("/submission")
  ResponseEntity<Written> submitTimesheet(Caller caller, @PathVariable TimesheetId timesheet) {
    return done(caller, new SubmitTimesheet(timesheet, caller.at(), caller.actor()));
  }

  @PostMapping("/approval")
  ResponseEntity<Written> approveHours(Caller caller, @PathVariable TimesheetId timesheet) {
    return done(caller, new ApproveHours(timesheet, caller.at(), caller.actor()));
  }

  @PostMapping("/rejection")
  ResponseEntity<Written> rejectHours(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Rejection asked) {
    return done(
        caller,
        new RejectHours(timesheet, asked.entries(), asked.reason(), caller.at(), caller.actor()));
  }

  private ResponseEntity<Written> done(Caller caller, TimesheetCommand command) {
    String id = command.timesheet().text();
    return writes.send(caller, Answer.done(id, Paths.of("timesheets", id)), command);
  }
}
