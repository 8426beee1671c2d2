package dev.hourbook.api.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.jdbc.JdbcUtils.SqlResultConverter;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The stored events of many aggregates in one query, which Axon's engine has none for. */
final class ManyStreams {

  private static final String QUERY = """
      select event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
             payload_type, payload_revision, payload, meta_data
        from book.domain_event
       where aggregate_identifier = any (?)
       order by aggregate_identifier, sequence_number""";

  private ManyStreams() {}

  /** The events of each aggregate that has any, in their order. */
  static Map<String, List<DomainEventData<?>>> read(
      Connection connection,
      List<String> aggregates,
      SqlResultConverter<DomainEventData<?>> reader) {
    return JdbcUtils.executeQuery(
        connection,
        open -> asking(open, aggregates),
        rows -> byAggregate(rows, reader),
        failure -> new EventStoreException("event-store/unread: streams read ahead", failure));
  }

  private static PreparedStatement asking(Connection connection, List<String> aggregates)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(QUERY);
    statement.setArray(1, connection.createArrayOf("text", aggregates.toArray()));
    return statement;
  }

  private static Map<String, List<DomainEventData<?>>> byAggregate(
      ResultSet rows, SqlResultConverter<DomainEventData<?>> reader) throws SQLException {
    Map<String, List<DomainEventData<?>>> streams = new HashMap<>();
    while (rows.next()) {
      DomainEventData<?> event = reader.apply(rows);
      streams
          .computeIfAbsent(event.getAggregateIdentifier(), first -> new ArrayList<>())
          .add(event);
    }
    return streams;
  }
}
