package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import java.util.List;

/**
 * How a reaction does more than one transaction may: what it asks for apart is committed, whatever
 * becomes of the reaction. So it is repeated after a failure, and must find nothing to do then.
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
