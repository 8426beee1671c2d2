package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.HeldHours;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Pay runs, payouts and the policy about approvals, with their handlers. */
public final class PayoutModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(PayRun.class);
    configurer.configureAggregate(ApprovalPolicy.class);
    configurer.configureAggregate(Payout.class);
    configurer.configureAggregate(Earnings.class);
    configurer.registerComponent(Debts.class, c -> new Debts(() -> c.repository(Payout.class)));
    configurer.registerComponent(OwedBack.class, c -> new OwedBack(c.getComponent(Streams.class)));
    configurer.registerComponent(
        RefusedPayouts.class,
        c -> new RefusedPayouts(
            () -> c.repository(Payout.class),
            () -> c.getComponent(Claims.class),
            () -> c.getComponent(HeldHours.class)));
    configurer.registerCommandHandler(c -> new ApprovalDesk(c.repository(ApprovalPolicy.class)));
    configurer.registerCommandHandler(c -> new PayoutPlanning(c.repository(Payout.class)));
  }
}
