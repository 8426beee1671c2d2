package dev.hourbook.api.laws;

import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;
import java.util.List;
import java.util.Optional;

/** What a history acts on: commands go in, facts come out. */
interface Book extends AutoCloseable {

  /** Sends a command and returns why it was refused; whatever else goes wrong is thrown. */
  Optional<String> send(LedgerCommand command);

  /** What has become known since it was asked last, in the order of the log. */
  List<LedgerEvent> news();

  @Override
  void close();
}
