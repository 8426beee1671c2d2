package dev.hourbook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Eight clients who go through their own cards of a deck, one command after another. */
final class Clients {

  private static final int CLIENTS = 8;

  /** The columns that the event store reads and writes, too. */
  private static final String STREAM = """
      select event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
        payload_type, payload_revision, payload, meta_data
      from bench.domain_event where aggregate_identifier = ? order by sequence_number""";

  private static final String INSERT = """
      insert into bench.domain_event (event_identifier, aggregate_identifier, sequence_number,
        type, time_stamp, payload_type, payload_revision, payload, meta_data)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final Workshop workshop;

  Clients(Workshop workshop) {
    this.workshop = workshop;
  }

  /** What all of them together need to visit every card. */
  long nanos(Cards.Deck deck, Consumer<String> visit) {
    List<Callable<Boolean>> work = IntStream.range(0, CLIENTS)
        .mapToObj(client -> (Callable<Boolean>) () -> visitAll(deck, client, visit))
        .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      Stopwatch watch = Stopwatch.started();
      for (Future<Boolean> client : threads.invokeAll(work)) {
        client.get();
      }
      return watch.nanos();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  private static boolean visitAll(Cards.Deck deck, int client, Consumer<String> visit) {
    for (int round = 0; round < Cards.VISITS; round++) {
      for (int card = client; card < deck.size(); card += CLIENTS) {
        visit.accept(deck.name(card));
      }
    }
    return true;
  }

  /** The product's way. */
  void announce(String card) {
    workshop.company().send(Cards.announce(card));
  }

  /** The floor: reads the stream and appends an event like its last one, in one transaction. */
  void raw(String card) {
    try (Connection connection = workshop.company().database().dataSource().getConnection()) {
      connection.setAutoCommit(false);
      Object[] last = last(connection, "rate-card:house/" + card);
      append(connection, last);
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Object[] last(Connection connection, String stream) throws SQLException {
    Object[] values = new Object[9];
    try (PreparedStatement select = connection.prepareStatement(STREAM)) {
      select.setString(1, stream);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          for (int i = 0; i < values.length; i++) {
            values[i] = rows.getObject(i + 1);
          }
        }
      }
    }
    return values;
  }

  private static void append(Connection connection, Object[] last) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < last.length; i++) {
        insert.setObject(i + 1, last[i]);
      }
      long next = (Long) last[2] + 1;
      // A new id without chance: as long as a real one, and as unique as the event.
      String name = last[1] + "#" + next;
      insert.setString(1, UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
      insert.setLong(3, next);
      insert.executeUpdate();
    }
  }
}
