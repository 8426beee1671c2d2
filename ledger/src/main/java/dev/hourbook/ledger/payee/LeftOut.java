package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Rail;
import java.util.List;

/** What a run does not pay to somebody to whom it is due, and why; it stays due. */
public record LeftOut(
    ExpertId expert, Rail rail, long seconds, Money amount, List<Reason> reasons) {}
