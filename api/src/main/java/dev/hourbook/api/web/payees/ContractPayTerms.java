package dev.hourbook.api.web.payees;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payee.ContractPayCommand.AgreePayTerms;
import dev.hourbook.ledger.payee.PayTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** When the hours of a contract are paid: on approval unless two people agreed otherwise. */
@RestController
final class ContractPayTerms {

  private static final String HREF = "/api/contract-pay-terms";

  private static final String SELECT = """
      select contract || ' ' || lpad(position::text, 19, '0'), contract, pay_when, days,
        valid_from, reason, at, by_whom, approved_by
      from view.contract_pay
      where (contract || ' ' || lpad(position::text, 19, '0')) collate "C" > ?
      order by (contract || ' ' || lpad(position::text, 19, '0')) collate "C" limit ?""";

  private final Company company;
  private final Writes writes;

  ContractPayTerms(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** Terms of hours approved from an instant on; those approved before keep theirs. */
  record NewPayTerms(PayTerms terms, Instant from, String reason, Actor approvedBy) {}

  /** Terms as they were agreed once. */
  record PayTermsRow(
      String id,
      String contract,
      String when,
      int days,
      Instant from,
      String reason,
      Instant at,
      String by,
      String approvedBy) {

    static PayTermsRow read(ResultSet row, int n) throws SQLException {
      return new PayTermsRow(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getInt(4),
          row.getTimestamp(5).toInstant(),
          row.getString(6),
          row.getTimestamp(7).toInstant(),
          row.getString(8),
          row.getString(9));
    }
  }

  @GetMapping(HREF)
  ResponseEntity<Page<PayTermsRow>> listPayTerms(@ParameterObject Cursor cursor) {
    List<PayTermsRow> rows =
        company.jdbc().query(SELECT, PayTermsRow::read, cursor.from(), cursor.toRead());
    return cursor.page(PayTermsRow.class, rows, PayTermsRow::id);
  }

  @PostMapping("/api/contracts/{contract}/pay-terms")
  ResponseEntity<Written> agreePayTerms(
      Caller caller, @PathVariable ContractId contract, @RequestBody NewPayTerms asked) {
    return writes.send(
        caller,
        Answer.done(contract.key(), HREF),
        new AgreePayTerms(
            contract,
            asked.terms(),
            asked.from(),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }
}
