package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.ApprovalTier;
import dev.hourbook.projections.payouts.StoredApprovals;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many people approve what: every policy that was set, and a new one. */
@RestController
@RequestMapping("/api/approval-policies")
final class ApprovalPolicies {

  private static final String HREF = "/api/approval-policies";

  private final Company company;
  private final Writes writes;

  ApprovalPolicies(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** From which amount on so many people besides the planners, 2 to 9, have to approve. */
  record Tier(Amount from, int approvers) {

    static Tier of(ApprovalTier tier) {
      return new Tier(Amount.of(tier.from()), tier.approvers());
    }

    ApprovalTier tier(String field) {
      return new ApprovalTier(from.money(field + ".from"), approvers);
    }
  }

  /** The tiers from an instant on, instead of all before; two people set them. */
  record NewApprovalPolicy(List<Tier> tiers, Instant from, String reason, Actor approvedBy) {

    ApprovalRules rules() {
      return new ApprovalRules(IntStream.range(0, tiers.size())
          .mapToObj(i -> tiers.get(i).tier("tiers[" + i + "]"))
          .toList());
    }
  }

  /** What was asked from an instant on, and who said so. */
  record ApprovalPolicyRow(
      String id,
      List<Tier> tiers,
      Instant from,
      String reason,
      Instant at,
      String by,
      String approvedBy) {

    static ApprovalPolicyRow of(int number, ApprovalPolicySet set) {
      return new ApprovalPolicyRow(
          "%06d".formatted(number),
          set.rules().tiers().stream().map(Tier::of).toList(),
          set.from(),
          set.reason(),
          set.at(),
          set.by().key(),
          set.approvedBy().key());
    }
  }

  /** In the order in which they were set; without any, one person approves. */
  @GetMapping
  ResponseEntity<Page<ApprovalPolicyRow>> listApprovalPolicies(@ParameterObject Cursor cursor) {
    List<ApprovalPolicySet> all = new StoredApprovals(company.jdbc()).policies();
    List<ApprovalPolicyRow> rows = IntStream.rangeClosed(1, all.size())
        .mapToObj(number -> ApprovalPolicyRow.of(number, all.get(number - 1)))
        .filter(row -> row.id().compareTo(cursor.from()) > 0)
        .limit(cursor.toRead())
        .toList();
    return cursor.page(ApprovalPolicyRow.class, rows, ApprovalPolicyRow::id);
  }

  @PostMapping
  ResponseEntity<Written> setApprovalPolicy(Caller caller, @RequestBody NewApprovalPolicy asked) {
    return writes.send(
        caller,
        Answer.done(ApprovalPolicyId.MAIN.key(), HREF),
        new SetApprovalPolicy(
            ApprovalPolicyId.MAIN,
            asked.rules(),
            asked.from(),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }
}
