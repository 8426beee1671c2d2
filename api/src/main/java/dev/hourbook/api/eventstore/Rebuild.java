package dev.hourbook.api.eventstore;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** Makes views again from the first event on. */
public final class Rebuild {

  private final EventProcessingConfiguration processing;

  Rebuild(EventProcessingConfiguration processing) {
    this.processing = processing;
  }

  /**
   * Wipes all projections of the group {@code books} through their reset handlers and replays the
   * log; wiping and moving the token are one transaction. Returns when the replay has begun;
   * {@link Positions#awaitBooks} tells when it is done. Calling it again begins again.
   *
   * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException if another node
   *     holds the group; nothing was wiped then
   */
  public void resetBooks() {
    StreamingEventProcessor books = processing
        .<StreamingEventProcessor>eventProcessor(LedgerParts.BOOKS)
        .orElseThrow(() -> new IllegalStateException("books/none: no projection is registered"));
    books.shutDown();
    try {
      books.resetTokens();
    } finally {
      books.start();
    }
  }
}
