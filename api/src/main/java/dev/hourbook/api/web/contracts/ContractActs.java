package dev.hourbook.api.web.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.json.Rates;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.contract.ContractCommand;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import dev.hourbook.ledger.contract.ContractCommand.EndContract;
import dev.hourbook.ledger.contract.ContractCommand.PauseContract;
import dev.hourbook.ledger.contract.ContractCommand.ResumeContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about a contract: sign it, then agree, cap, pause, resume, end. */
@RestController
@RequestMapping("/api/contracts")
final class ContractActs {

  private final Writes writes;

  ContractActs(Writes writes) {
    this.writes = writes;
  }

  /**
   * Rates for this contract alone; whoever approves them is not who asks. Rates that hold from a
   * moment in the past need a reason.
   */
  record Agreement(Rates rates, Actor approvedBy, @Nullable String reason) {}

  /** The cap in seconds a pay week; null, said in so many words, lifts it. */
  record Cap(@JsonProperty(required = true) @Nullable Long weeklyCap) {

    /**
     * Refuses a cap below nothing.
     *
     * @throws IllegalArgumentException if the cap is negative
     */
    Cap {
      if (weeklyCap != null && weeklyCap < 0) {
        throw new IllegalArgumentException("a cap is never negative: " + weeklyCap);
      }
    }
  }

  /** The moment from which it holds, {@code "2026-03-01T00:00 Z"}. */
  record Moment(EffectiveFrom from) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> signContract(Caller caller, @RequestBody NewContract asked) {
    String id = asked.contract().key();
    return writes.send(
        caller,
        Answer.created(id, Paths.of("contracts", id)),
        asked.command(caller.at(), caller.actor()));
  }

  @PostMapping("/{contract}/rates")
  ResponseEntity<Written> agreeRate(
      Caller caller, @PathVariable ContractId contract, @RequestBody Agreement asked) {
    return done(
        caller,
        new AgreeRate(
            contract,
            asked.rates().version(),
            asked.approvedBy(),
            asked.reason(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/{contract}/cap")
  ResponseEntity<Written> changeCap(
      Caller caller, @PathVariable ContractId contract, @RequestBody Cap asked) {
    return done(caller, new ChangeCap(contract, asked.weeklyCap(), caller.at(), caller.actor()));
  }

  @PostMapping("/{contract}/pause")
  ResponseEntity<Written> pauseContract(
      Caller caller, @PathVariable ContractId contract, @RequestBody Moment asked) {
    return done(caller, new PauseContract(contract, asked.from(), caller.at(), caller.actor()));
  }

  @PostMapping("/{contract}/resumption")
  ResponseEntity<Written> resumeContract(
      Caller caller, @PathVariable ContractId contract, @RequestBody Moment asked) {
    return done(caller, new ResumeContract(contract, asked.from(), caller.at(), caller.actor()));
  }

  @PostMapping("/{contract}/end")
  ResponseEntity<Written> endContract(
      Caller caller, @PathVariable ContractId contract, @RequestBody Moment asked) {
    return done(caller, new EndContract(contract, asked.from(), caller.at(), caller.actor()));
  }

  private ResponseEntity<Written> done(Caller caller, ContractCommand command) {
    String id = command.contract().key();
    return writes.send(caller, Answer.done(id, Paths.of("contracts", id)), command);
  }
}
