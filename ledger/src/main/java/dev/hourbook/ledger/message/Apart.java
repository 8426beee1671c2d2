package dev.hourbook.ledger.message;

import java.util.List;

/**
 * How a reaction sends commands: what it asks for apart is committed, whatever becomes of the
 * reaction, and what cannot be stored fails while the reaction can still become a letter. So a
 * reaction is repeated after a failure, and must find nothing to do then.
 */
@FunctionalInterface
public interface Apart {

  /**
   * Handles the commands in their order in a unit of work of their own, all or none; they are
   * committed when it returns.
   *
   * @throws Refused if one is refused; none has happened then
   */
  void send(List<? extends LedgerCommand> commands);
}
