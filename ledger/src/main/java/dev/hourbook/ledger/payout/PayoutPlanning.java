package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.Side;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Plans a whole chunk of payouts in one unit of work: their events are appended as one batch and
 * their claims taken last, in one statement. A refusal fails the chunk.
 */
class PayoutPlanning {

  private final Repository<Payout> payouts;

  private final Debts debts;

  PayoutPlanning(Repository<Payout> payouts) {
    this.payouts = payouts;
    this.debts = new Debts(() -> payouts);
  }

  @CommandHandler
  void handle(PlanPayouts c, Streams streams, Claims claims) throws Exception {
    PayRunState.read(c.run(), streams).require(RunStage.OPEN);
    List<Claim> taken = new ArrayList<>();
    for (PlannedPayout payout : c.payouts()) {
      PayoutId id = payout.idIn(c.run());
      PayoutPlanned planned = planned(id, c.run(), payout);
      payouts.newInstance(() -> new Payout(planned));
      debts.keep(planned);
      payout.items().forEach(item -> taken.add(new Claim(item.item(), id.toString())));
    }
    claims.take(Side.PAY, taken);
  }

  private static PayoutPlanned planned(PayoutId id, PayRunId run, PlannedPayout payout) {
    return new PayoutPlanned(
        id,
        run,
        payout.expert(),
        payout.rail(),
        payout.items(),
        payout.seconds(),
        payout.amount(),
        payout.to(),
        payout.offsets(),
        payout.withheld(),
        payout.exchanged());
  }
}
