package dev.hourbook.api.eventstore;

import dev.hourbook.api.database.AxonTables;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Axon's JDBC token store that rings a bell once a token is committed with the rows it covers. */
final class PromptTokenStore extends JdbcTokenStore {

  private final Bell moved;

  PromptTokenStore(ConnectionProvider connections, Serializer serializer, Bell moved) {
    super(builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .schema(AxonTables.tokens())
        .contentType(byte[].class));
    this.moved = moved;
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    super.storeToken(token, processor, segment);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          moved.ring();
        }
      });
    }
  }
}
