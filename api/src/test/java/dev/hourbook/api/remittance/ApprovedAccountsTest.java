package dev.hourbook.api.remittance;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.remittance.EuroRun.AT;
import static dev.hourbook.api.remittance.EuroRun.RUN;
import static dev.hourbook.api.remittance.EuroRun.order;
import static dev.hourbook.api.remittance.Numbers.IBANS;
import static dev.hourbook.api.remittance.Numbers.KEY;
import static dev.hourbook.api.remittance.Numbers.accounts;
import static dev.hourbook.api.remittance.Numbers.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.TestCompany;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money goes to the numbers that were approved, and numbers go nowhere else. */
class ApprovedAccountsTest {

  private static final String OTHER = "ES9121000418450200051332";

  @TempDir
  private Path folder;

  private final TestCompany test = TestCompany.open();
  private final Remittances remittances = new Remittances(test.company(), KEY);

  @BeforeEach
  void approve() {
    EuroRun.in(test);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void numberThatIsNotTheApprovedOneStopsTheFileAndIsNotRepeated() {
    String swapped = csv().replace("FR1420041010050500013M02606", OTHER);
    assertThatThrownBy(() -> draft(swapped))
        .hasMessageContaining("line 3: iban is not the account that was approved")
        .hasMessageNotContaining(OTHER);
    String typo = csv().replace("FR1420041010050500013M02606", "FR1420041010050500013M02607");
    assertThatThrownBy(() -> draft(typo))
        .hasMessageContaining("line 3: iban is no IBAN")
        .hasMessageNotContaining("M02607");
  }

  @Test
  void otherKeyIsToldFromAnotherNumber() {
    AccountKey key = AccountKey.of(Map.of(AccountKey.VARIABLE, "A".repeat(43) + "="));
    Remittances others = new Remittances(test.company(), key);
    assertThatThrownBy(() -> others.draft(RUN, accounts(csv()), AT))
        .hasMessageContaining("made with another key");
  }

  @Test
  void accountThatWasChangedAfterTheApprovalIsNotPaid() {
    test.send(EuroRun.link("E1", OTHER, AT.minusSeconds(5)));
    assertThat(draft(csv()).leftOut().getFirst().said())
        .contains("the account is another than was planned");
  }

  @Test
  void noNumberIsInTheDatabase() {
    remittances.write(draft(csv()), order(ANNA), folder.resolve("f.xml"));
    test.company().caughtUp();
    List<String> tables = test.texts("select table_schema || '.' || table_name"
        + " from information_schema.tables where table_schema in ('book', 'view')");
    assertThat(tables).contains("book.event", "view.remittance_payment", "view.payee_account");
    for (String table : tables) {
      for (String iban : IBANS) {
        String rows = "select count(*) from " + table + " t where t::text like ?";
        assertThat(test.count(rows, "%" + iban.substring(4) + "%")).as(table).isZero();
      }
    }
  }

  private Draft draft(String csv) {
    return remittances.draft(RUN, accounts(csv), AT);
  }
}
