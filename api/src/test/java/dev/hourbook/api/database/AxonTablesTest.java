package dev.hourbook.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's own stores on our tables, under the application's role. */
class AxonTablesTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.dataSource();
  private final ConnectionProvider connections = new DataSourceConnectionProvider(source);
  private final Serializer serializer = Jackson3Serializer.builder().build();

  @AfterEach
  void drop() {
    database.close();
  }

  private static GenericDomainEventMessage<String> event(long sequence) {
    return new GenericDomainEventMessage<>("Client", "client:a", sequence, "said " + sequence);
  }

  @Test
  void theEngineAppendsAndReadsInOrder() {
    JdbcEventStorageEngine engine = engine();

    engine.appendEvents(List.of(event(0), event(1), event(2)));

    assertThat(engine.readEvents("client:a").asStream().<Object>map(EventMessage::getPayload))
        .containsExactly("said 0", "said 1", "said 2");
    assertThat(engine
            .readEvents(engine.createTailToken(), false)
            .map(e -> ((GapAwareTrackingToken) e.trackingToken()).getIndex()))
        .containsExactly(1L, 2L, 3L);
    assertThat(engine.lastSequenceNumberFor("client:a")).isEqualTo(Optional.of(2L));
  }

  @Test
  void theEngineRefusesAPlaceThatIsTaken() {
    JdbcEventStorageEngine engine = engine();
    engine.appendEvents(List.of(event(0)));

    assertThatThrownBy(() -> engine.appendEvents(List.of(event(0))))
        .isInstanceOf(EventStoreException.class);
  }

  @Test
  void theTokenStoreKeepsAndReturnsAPosition() {
    JdbcTokenStore store = JdbcTokenStore.builder()
        .connectionProvider(connections)
        .schema(AxonTables.tokens())
        .serializer(serializer)
        .contentType(byte[].class)
        .build();

    store.initializeTokenSegments("journal", 1);
    store.storeToken(new GlobalSequenceTrackingToken(7), "journal", 0);

    assertThat(store.fetchToken("journal", 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
    store.deleteToken("journal", 0);
    assertThat(store.fetchSegments("journal")).isEmpty();
  }

  @Test
  void theDeadLetterQueueKeepsReturnsAndForgetsALetter() {
    var queue = JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
        .processingGroup("payout-release")
        .connectionProvider(connections)
        .schema(AxonTables.deadLetters())
        .transactionManager(NoTransactionManager.instance())
        .genericSerializer(serializer)
        .eventSerializer(serializer)
        .build();

    queue.enqueue(
        "client:a", new GenericDeadLetter<>("client:a", event(0), new IllegalStateException("no")));

    assertThat(queue.contains("client:a")).isTrue();
    var letter = queue.deadLetterSequence("client:a").iterator().next();
    assertThat(letter.message().getPayload()).isEqualTo("said 0");
    queue.requeue(letter, kept -> kept.withDiagnostics(MetaData.from(Map.of("tries", 1))));
    queue.clear();
    assertThat(queue.size()).isZero();
  }

  private JdbcEventStorageEngine engine() {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(NoTransactionManager.instance())
        .schema(AxonTables.events())
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .dataType(byte[].class)
        .build();
  }
}
