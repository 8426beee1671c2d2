package dev.hourbook.api.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Side;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Single items on a document: who holds them, and giving some of them back. */
class ClaimedItemsTest {

  private static final ItemId A = new ItemId("a");
  private static final ItemId B = new ItemId("b");
  private static final ItemId C = new ItemId("c");
  private static final String INVOICE = "invoice:1";

  private final TestCompany test = TestCompany.open();
  private final SqlClaims claims = new SqlClaims(test.company().jdbc());

  @BeforeEach
  void take() {
    List<Claim> all = List.of(new Claim(A, INVOICE), new Claim(B, INVOICE), new Claim(C, INVOICE));
    new TransactionTemplate(new JdbcTransactionManager(test.database().dataSource()))
        .executeWithoutResult(status -> claims.take(Side.BILL, all));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void someItemsAreGivenBackAlone() {
    claims.release(Side.BILL, INVOICE, List.of(A));
    assertThat(claims.holders(Side.BILL, List.of(A, B, C)))
        .containsOnlyKeys(B, C)
        .containsValue(INVOICE);
    assertThat(claims.holders(Side.PAY, List.of(A, B, C))).isEmpty();
  }

  @Test
  void onlyTheHolderGivesBackAndOnlyWhatItHolds() {
    assertThatThrownBy(() -> claims.release(Side.BILL, "invoice:2", List.of(B)))
        .hasMessageContaining("claim/nothing-held");
    claims.release(Side.BILL, INVOICE, List.of(A));
    assertThatThrownBy(() -> claims.release(Side.BILL, INVOICE, List.of(A, B)))
        .hasMessageContaining("claim/nothing-held");
  }
}
