package dev.hourbook.api.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.party.Cadence;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a card prices is looked up, however long the log is. */
class EngagedUnderTest {

  private static final RateCardId LAW = RateCardId.house(new Discipline("Law"));

  private final TestCompany test = TestCompany.open();

  @BeforeEach
  void twoByTheCardAndOneByAnother() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.expert("E1");
    for (String card : List.of("Law", "Physics")) {
      test.card(card, "USD 95", "USD 60");
    }
    test.contract("C2", "lab", "E1", "Law");
    test.contract("C1", "lab", "E1", "Law");
    test.contract("C3", "lab", "E1", "Physics");
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void contractsOfTheCardAloneInTheOrderOfTheirIds() {
    assertThat(new SqlEngagedUnder(test.company().jdbc()).card(LAW))
        .containsExactly(new ContractId("C1"), new ContractId("C2"));
  }

  @Test
  void theLogIsNotReadFromEndToEnd() {
    var unit =
        new TransactionTemplate(new JdbcTransactionManager(test.database().dataSource()));
    List<String> plan = unit.execute(status -> {
      test.company().jdbc().execute("set local enable_seqscan = off");
      return test.company()
          .jdbc()
          .queryForList("explain " + SqlEngagedUnder.BY_CARD, String.class, LAW.key());
    });
    assertThat(plan).anyMatch(line -> line.contains("Index Cond") && line.contains("card_of"));
  }
}
