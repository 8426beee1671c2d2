package dev.hourbook.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class QuickLoginTest {

  @Test
  void aWrongPasswordIsStillTurnedAway() {
    try (TestDatabase database = TestDatabase.fresh()) {
      DatabaseAddress.Outside address = database.outside();
      Login guess = new Login(address.app().user(), "guess");
      assertThatThrownBy(() -> Connections.single(address.url(), guess).getConnection())
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }
  }
}
