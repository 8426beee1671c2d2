package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateCardId;
import java.util.List;

/** Which contracts a rate card prices; a stream knows only its own facts. */
@FunctionalInterface
public interface EngagedUnder {

  /** The contracts signed on that card, in the order of their ids. */
  List<ContractId> card(RateCardId card);
}
