package dev.hourbook.api.web.parties;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Experts: taken on and read. Personal data stays elsewhere. */
@RestController
@RequestMapping("/api/experts")
final class Experts {

  private final Company company;
  private final Writes writes;

  Experts(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** An expert to take on, under an opaque key. */
  record NewExpert(ExpertId expert, ZoneId zone) {}

  /** An expert and the zone they work in. */
  record Expert(String expert, String zone) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> onboardExpert(Caller caller, @RequestBody NewExpert asked) {
    String id = asked.expert().key();
    return writes.send(
        caller,
        Answer.created(id, Paths.of("experts", id)),
        new OnboardExpert(asked.expert(), asked.zone(), caller.at(), caller.actor()));
  }

  @GetMapping
  ResponseEntity<Page<Expert>> listExperts(@ParameterObject Cursor cursor) {
    List<Expert> rows = company
        .jdbc()
        .query(
            "select expert, zone from view.expert where expert > ? order by expert limit ?",
            Experts::expert,
            cursor.from(),
            cursor.toRead());
    return cursor.page(Expert.class, rows, Expert::expert);
  }

  @GetMapping("/{expert}")
  Expert readExpert(@PathVariable ExpertId expert) {
    List<Expert> rows = company
        .jdbc()
        .query(
            "select expert, zone from view.expert where expert = ?", Experts::expert, expert.key());
    return Found.in(rows, "party/unknown-expert", expert.key());
  }

  private static Expert expert(ResultSet row, int n) throws SQLException {
    return new Expert(row.getString(1), row.getString(2));
  }
}
