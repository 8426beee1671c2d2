package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be there, and what nobody sees until a batch is slow. */
class QuietClassPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.thoughtworks.xstream.XStream",
        "org.axonframework.axonserver.connector.AxonServerConfiguration",
        "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
      })
  void isNotOnTheClassPath(String type) {
    assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void nothingLooksForUpdatesAndBatchesAreRewritten() throws Exception {
    try (TestLedger ledger = new TestLedger();
        LedgerRuntime runtime = ledger.start()) {
      assertThat(runtime.configuration().getComponent(UpdateChecker.class)).isNull();
      assertThat(ledger
              .dataSource()
              .unwrap(HikariDataSource.class)
              .getDataSourceProperties()
              .getProperty("reWriteBatchedInserts"))
          .isEqualTo("true");
    }
  }
}
