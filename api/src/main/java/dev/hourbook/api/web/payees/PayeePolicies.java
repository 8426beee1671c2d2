package dev.hourbook.api.web.payees;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.PayeePolicyEvent.PayeePolicySet;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.PayeeRules;
import dev.hourbook.projections.payees.StoredPayees;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the company asks before it pays: every policy that was set, and a new one. */
@RestController
@RequestMapping("/api/payee-policies")
final class PayeePolicies {

  private static final String HREF = "/api/payee-policies";

  private final Company company;
  private final Writes writes;

  PayeePolicies(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** What is asked from an instant on; two people set it. */
  record NewPolicy(
      List<Check> required,
      int coolingOffHours,
      int securityDays,
      int firstPayoutDays,
      List<Amount> minimums,
      @Nullable Integer offsetPercent,
      Instant from,
      String reason,
      Actor approvedBy) {

    PayeeRules rules() {
      List<Money> least = IntStream.range(0, minimums.size())
          .mapToObj(i -> minimums.get(i).money("minimums[" + i + "]"))
          .toList();
      return new PayeeRules(
          required, coolingOffHours, securityDays, firstPayoutDays, least, offsetPercent);
    }
  }

  /** What was asked from an instant on, and who said so. */
  record PolicyRow(
      String id,
      List<Check> required,
      int coolingOffHours,
      int securityDays,
      int firstPayoutDays,
      List<Amount> minimums,
      int offsetPercent,
      Instant from,
      String reason,
      Instant at,
      String by,
      String approvedBy) {

    static PolicyRow of(int number, PayeePolicySet set) {
      PayeeRules rules = set.rules();
      return new PolicyRow(
          "%06d".formatted(number),
          rules.required(),
          rules.coolingOffHours(),
          rules.securityDays(),
          rules.firstPayoutDays(),
          rules.minimums().stream().map(Amount::of).toList(),
          rules.share(),
          set.from(),
          set.reason(),
          set.at(),
          set.by().key(),
          set.approvedBy().key());
    }
  }

  /** In the order in which they were set; without any, nothing is asked. */
  @GetMapping
  ResponseEntity<Page<PolicyRow>> listPayeePolicies(@ParameterObject Cursor cursor) {
    List<PayeePolicySet> all = new StoredPayees(company.jdbc()).policies();
    List<PolicyRow> rows = IntStream.rangeClosed(1, all.size())
        .mapToObj(number -> PolicyRow.of(number, all.get(number - 1)))
        .filter(row -> row.id().compareTo(cursor.from()) > 0)
        .limit(cursor.toRead())
        .toList();
    return cursor.page(PolicyRow.class, rows, PolicyRow::id);
  }

  @PostMapping
  ResponseEntity<Written> setPayeePolicy(Caller caller, @RequestBody NewPolicy asked) {
    String id = PayeePolicyId.MAIN.key();
    return writes.send(
        caller,
        Answer.done(id, HREF),
        new SetPayeePolicy(
            PayeePolicyId.MAIN,
            asked.rules(),
            asked.from(),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }
}
