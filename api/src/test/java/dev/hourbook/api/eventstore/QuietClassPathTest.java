package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
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

  /** One of Axon's modules looks for updates over the network, though never in a test. */
  @Test
  void modulesOnTheClassPathAreNotAsked() {
    Intruder.ASKED.set(false);
    try (TestLedger ledger = new TestLedger();
        LedgerRuntime runtime = ledger.start()) {
      assertThat(ServiceLoader.load(ConfigurerModule.class))
          .hasAtLeastOneElementOfType(Intruder.class);
      assertThat(Intruder.ASKED).isFalse();
      assertThat(runtime.configuration().getComponent(UpdateChecker.class)).isNull();
    }
  }

  @Test
  void batchesAreRewritten() throws Exception {
    try (TestLedger ledger = new TestLedger()) {
      HikariDataSource pool = ledger.dataSource().unwrap(HikariDataSource.class);
      assertThat(pool.getDataSourceProperties()).containsEntry("reWriteBatchedInserts", "true");
    }
  }

  /** Found through the class path, as Axon's own modules would be. */
  public static final class Intruder implements ConfigurerModule {
    static final AtomicBoolean ASKED = new AtomicBoolean();

    @Override
    public void configureModule(Configurer axon) {
      ASKED.set(true);
    }
  }
}
