package dev.hourbook.api.dispatch;

import dev.hourbook.ledger.payout.HopCommand;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.List;

/**
 * What there is to record of a payout, together, and what follows.
 *
 * @param recorded runs once it is in the log
 * @param dropped runs if it could not be recorded: it is found again by looking
 */
record Told(
    PayoutId payout, List<? extends HopCommand> commands, Runnable recorded, Runnable dropped) {}
