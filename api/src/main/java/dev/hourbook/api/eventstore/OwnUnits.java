package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.projections.books.LongRead;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Commands of a reaction on a thread of their own, so in a transaction of their own. The reaction's
 * idles meanwhile, for as long as all of them take; it holds its token and writes no events.
 */
public final class OwnUnits implements Apart {

  private static final int TRIES = 5;

  private final Chunks chunks;
  private final JdbcTemplate jdbc;

  /** For reactions of that configuration, whose transactions the template takes part in. */
  public OwnUnits(Configuration axon, JdbcTemplate jdbc) {
    this.chunks = new Chunks(axon);
    this.jdbc = jdbc;
  }

  @Override
  public void send(List<? extends LedgerCommand> commands) {
    LongRead.lift(jdbc);
    try {
      CompletableFuture.runAsync(() -> run(commands), Thread::startVirtualThread)
          .join();
    } catch (CompletionException failed) {
      throw Rethrown.unchecked(Objects.requireNonNullElse(failed.getCause(), failed));
    }
  }

  private void run(List<? extends LedgerCommand> commands) {
    for (int tries = 1; ; tries++) {
      try {
        chunks.run(commands);
        return;
      } catch (ConcurrencyException lost) {
        if (tries == TRIES) {
          throw lost;
        }
      }
    }
  }
}
