package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.payout.PlannedPayout;
import java.util.List;

/** What is due, in two: what may be paid, and what is left out with its reasons. */
public record Gated(List<PlannedPayout> payable, List<LeftOut> leftOut) {}
