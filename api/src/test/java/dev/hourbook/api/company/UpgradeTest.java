package dev.hourbook.api.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class UpgradeTest {

  private static final String CLIENTS = "select count(*) from view.client";

  /** As a book is that was filled before the tables of a view were there. */
  @Test
  void viewsOfAnEarlierVersionAreFilledAgainFromTheLog() {
    try (TestDatabase database = TestDatabase.fresh()) {
      try (Company before = Company.open(database.address())) {
        before.send(client("lab"));
        before.send(client("big"));
        before.caughtUp();
        JdbcTemplate owner = new JdbcTemplate(before.database().owner());
        owner.execute("delete from view.client where client = 'big'");
        owner.execute("delete from book.flyway_schema_history where version >= '040'");
      }
      try (Company after = Company.open(database.address())) {
        after.caughtUp();
        assertThat(after.jdbc().queryForObject(CLIENTS, Long.class)).isEqualTo(2);
      }
    }
  }

  private static OnboardClient client(String id) {
    return new OnboardClient(
        new ClientId(id),
        id,
        TestCompany.USD,
        new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC),
        Instant.parse("2026-02-01T00:00:00Z"),
        TestCompany.ANNA);
  }
}
