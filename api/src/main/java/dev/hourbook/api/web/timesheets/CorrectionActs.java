package dev.hourbook.api.web.timesheets;

import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand;
import dev.hourbook.ledger.timesheet.TimesheetCommand.AppealRemoval;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideLeftover;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Verdict;
import java.time.Instant;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be done about approved hours: decide what was left over, remove, appeal, dispute, rule,
 * repoint, reprice.
 */
@RestController
@RequestMapping("/api/timesheets/{timesheet}")
final class CorrectionActs {

  private final Writes writes;

  CorrectionActs(Writes writes) {
    this.writes = writes;
  }

  /** Hours to take away for good, on the bill side, the pay side or both, and why. */
  record Taken(HoursMeant hours, Set<Side> sides, Removal removal) {}

  /** A removal of the sheet, counted from 1, and what is wrong with it. */
  record Protest(int removal, String reason) {}

  /** How an appeal ends, upheld or dismissed, by whoever had no part in the removal. */
  record Outcome(int removal, Verdict verdict, String reason) {}

  /** Hours the client does not agree with; the expert has until then to answer. */
  record Doubt(HoursMeant hours, String reason, Instant answerBy) {}

  /** How a dispute, counted from 1, ends: for_expert or for_client. */
  record Judgement(int dispute, Ruling ruling, String reason) {}

  /** The sheet the hours belong on; whoever approves it is not who asks. */
  record Target(TimesheetId to, HoursMeant hours, String reason, Actor approvedBy) {}

  /** Why live items are brought to the rates that hold for them by now. */
  record Cause(String reason) {}

  /** What becomes of hours over the cap or without a price: bill, pay or reject. */
  record Leftover(HoursMeant hours, LeftoverDecision decision, String reason, Actor approvedBy) {

    /**
     * Refuses to decide that there is a price.
     *
     * @throws IllegalArgumentException if the decision is {@code PRICED} or the reason blank
     */
    Leftover {
      if (decision == LeftoverDecision.PRICED || reason.isBlank()) {
        throw new IllegalArgumentException("bill, pay or reject them, and say why");
      }
    }
  }

  @PostMapping("/leftover")
  ResponseEntity<Written> decideLeftover(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Leftover asked) {
    return done(
        caller,
        new DecideLeftover(
            timesheet,
            asked.hours().hours(),
            asked.decision(),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/removal")
  ResponseEntity<Written> removeHours(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Taken asked) {
    return done(
        caller,
        new RemoveHours(
            timesheet,
            asked.hours().hours(),
            asked.sides(),
            asked.removal(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/appeal")
  ResponseEntity<Written> appealRemoval(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Protest asked) {
    return done(
        caller,
        new AppealRemoval(timesheet, asked.removal(), asked.reason(), caller.at(), caller.actor()));
  }

  @PostMapping("/appeal-decision")
  ResponseEntity<Written> decideAppeal(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Outcome asked) {
    return done(
        caller,
        new DecideAppeal(
            timesheet,
            asked.removal(),
            asked.verdict(),
            asked.reason(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/dispute")
  ResponseEntity<Written> disputeHours(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Doubt asked) {
    return done(
        caller,
        new DisputeHours(
            timesheet,
            asked.hours().hours(),
            asked.reason(),
            asked.answerBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/ruling")
  ResponseEntity<Written> ruleOnDispute(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Judgement asked) {
    return done(
        caller,
        new RuleOnDispute(
            timesheet,
            asked.dispute(),
            asked.ruling(),
            asked.reason(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/repointing")
  ResponseEntity<Written> repointHours(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Target asked) {
    return done(
        caller,
        new RepointHours(
            timesheet,
            asked.to(),
            asked.hours().hours(),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/repricing")
  ResponseEntity<Written> repriceHours(
      Caller caller, @PathVariable TimesheetId timesheet, @RequestBody Cause asked) {
    return done(caller, new RepriceHours(timesheet, asked.reason(), caller.at(), caller.actor()));
  }

  private ResponseEntity<Written> done(Caller caller, TimesheetCommand command) {
    String id = command.timesheet().text();
    return writes.send(caller, Answer.done(id, Paths.of("timesheets", id)), command);
  }
}
