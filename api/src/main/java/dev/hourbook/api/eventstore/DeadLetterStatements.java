package dev.hourbook.api.eventstore;

import dev.hourbook.api.database.AxonTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * Axon 4.13.0 pages both lists of letters by their index within a sequence, so that sequences
 * beyond the first page are never found (mended upstream by #4573). Here they are paged by row.
 */
final class DeadLetterStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

  private static final String CLAIMABLE = """
      SELECT * FROM book.dead_letter l
       WHERE l.processing_group = ?
         AND l.sequence_index =
             (SELECT min(m.sequence_index) FROM book.dead_letter m
               WHERE m.processing_group = l.processing_group
                 AND m.sequence_identifier = l.sequence_identifier)
         AND (l.processing_started IS NULL OR l.processing_started < ?)
       ORDER BY l.last_touched, l.dead_letter_identifier
       LIMIT ? OFFSET ?
      """;

  private static final String SEQUENCE = """
      SELECT * FROM book.dead_letter
       WHERE processing_group = ? AND sequence_identifier = ?
       ORDER BY sequence_index
       LIMIT ? OFFSET ?
      """;

  DeadLetterStatements(Serializer serializer) {
    super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
        .schema(AxonTables.deadLetters())
        .genericSerializer(serializer)
        .eventSerializer(serializer));
  }

  @Override
  public PreparedStatement claimableSequencesStatement(
      Connection connection, String group, Instant startedBefore, int offset, int limit)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(CLAIMABLE);
    statement.setString(1, group);
    statement.setString(2, DateTimeUtils.formatInstant(startedBefore));
    statement.setInt(3, limit);
    statement.setInt(4, offset);
    return statement;
  }

  @Override
  public PreparedStatement letterSequenceStatement(
      Connection connection, String group, String sequence, int offset, int limit)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(SEQUENCE);
    statement.setString(1, group);
    statement.setString(2, sequence);
    statement.setInt(3, limit);
    statement.setInt(4, offset);
    return statement;
  }
}
