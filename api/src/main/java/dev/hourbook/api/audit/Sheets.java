package dev.hourbook.api.audit;

import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.projections.books.LongRead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Folds every timesheet of the log, one after the other and each from its first event: however long
 * the log, one sheet is in memory.
 */
final class Sheets {

  /** Streams lie together in the unique index of the log, so nothing has to be sorted. */
  private static final String EVENTS = """
      select global_index, event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload_revision, payload, meta_data
      from book.domain_event
      where aggregate_identifier >= 'timesheet:' and aggregate_identifier < 'timesheet;'
      order by aggregate_identifier, sequence_number""";

  private final Configuration axon;
  private final List<Finding> findings = new ArrayList<>();
  private String stream = "";
  private @Nullable EntryFold sheet;

  Sheets(Configuration axon) {
    this.axon = axon;
  }

  /** What is wrong with any of them. */
  List<Finding> fold(JdbcTemplate jdbc) {
    LongRead.of(jdbc, EVENTS, this::take);
    done();
    return findings;
  }

  private void take(ResultSet row) throws SQLException {
    long position = row.getLong("global_index");
    String of = row.getString("aggregate_identifier");
    if (!of.equals(stream)) {
      done();
      stream = of;
    }
    try {
      TimesheetEvent event = event(row).orElseThrow();
      if (sheet == null) {
        sheet = new EntryFold(event.timesheet());
      }
      sheet.take(position, event);
    } catch (RuntimeException unreadable) {
      String why = stream + ", event " + position + ": " + unreadable.getMessage();
      findings.add(new Finding(EntryFold.LAW, "cannot be checked: " + why));
    }
  }

  private void done() {
    if (sheet != null) {
      findings.addAll(sheet.findings());
    }
    sheet = null;
  }

  /** Read as the ledger itself reads it, upcasters included. */
  private Optional<TimesheetEvent> event(ResultSet row) throws SQLException {
    var token = new GlobalSequenceTrackingToken(row.getLong("global_index"));
    var stored = new TrackedDomainEventData<>(
        token,
        new GenericDomainEventEntry<>(
            row.getString("type"),
            row.getString("aggregate_identifier"),
            row.getLong("sequence_number"),
            row.getString("event_identifier"),
            row.getString("time_stamp"),
            row.getString("payload_type"),
            row.getString("payload_revision"),
            row.getBytes("payload"),
            row.getBytes("meta_data")));
    return EventUtils.upcastAndDeserializeTrackedEvents(
            Stream.of(stored), axon.eventSerializer(), axon.upcasterChain())
        .map(Message::getPayload)
        .map(TimesheetEvent.class::cast)
        .findFirst();
  }
}
