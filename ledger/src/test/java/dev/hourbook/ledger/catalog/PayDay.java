package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.WEDNESDAY;
import static dev.hourbook.ledger.catalog.Lab.WEEK;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;

import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The lab's pay run of its week. */
record PayDay(Lab lab) {

  private static final PayRunId RUN = PayRunId.regular(WEEK);

  /** The experts' pay for what was approved is planned. */
  List<PayoutId> plan(HoursApproved... hours) {
    List<PlannedPayout> payouts = Stream.of(hours).map(PayDay::payout).toList();
    lab.does(new OpenPayRun(RUN, WEEK, 1, WEDNESDAY, ANN));
    lab.does(new PlanPayouts(RUN, payouts, WEDNESDAY, ANN));
    return payouts.stream().map(payout -> payout.idIn(RUN)).toList();
  }

  /** It is planned, approved and paid. */
  List<PayoutId> pay(HoursApproved... hours) {
    List<PayoutId> payouts = plan(hours);
    lab.does(new ConcludePlanning(RUN, new RunTotals(1, 1, List.of(), "hash"), WEDNESDAY, ANN));
    lab.does(new ApprovePayRun(RUN, "hash", WEDNESDAY, BOB));
    LocalDate thursday = LocalDate.parse("2026-02-19");
    for (PayoutId payout : payouts) {
      lab.does(new RecordPayoutPaid(payout, thursday, "wire", WEDNESDAY, ANN));
    }
    return payouts;
  }

  private static PlannedPayout payout(HoursApproved event) {
    List<PayoutItem> items = event.pay().stream().map(item -> paid(event, item)).toList();
    return new PlannedPayout(event.engagement().expert(), Rail.BANK, items);
  }

  private static PayoutItem paid(HoursApproved event, Item item) {
    TimesheetId sheet = event.timesheet();
    return new PayoutItem(item.id(), sheet.contract(), sheet.week(), item.seconds(), item.amount());
  }
}
