package dev.hourbook.api.remittance;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import dev.hourbook.ledger.remittance.RemittanceRefusal;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.remittance.RemittanceLists;
import dev.hourbook.projections.remittance.RemittanceLists.FileRow;
import dev.hourbook.projections.remittance.RemittanceLists.PaymentRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records what a bank says of a whole file. */
public record PaidFiles(Company company) {

  private static final int SOME = 150;

  /**
   * Records every payment that the bank did not refuse as paid on a day, under its end-to-end
   * reference, and closes the run if nothing of it is left; says how many that were. Asked again it
   * goes on.
   *
   * @throws Refused {@code remittance/unknown-file} or {@code remittance/withdrawn-already}
   */
  public long paid(RemittanceFileId file, LocalDate day, Instant at, Actor by) {
    company.caughtUp();
    RemittanceLists lists = new RemittanceLists(new Lists(company.jdbc()));
    FileRow row = lists
        .file(file.key())
        .orElseThrow(() -> new Refused(new RemittanceRefusal.UnknownFile(file)));
    if (row.state().equals("withdrawn")) {
      throw new Refused(new RemittanceRefusal.WithdrawnAlready(file));
    }
    long paid = 0;
    List<PaymentRow> some = lists.payments(file.key(), "", SOME);
    while (!some.isEmpty()) {
      paid += paid(some, day, at, by);
      some = lists.payments(file.key(), some.getLast().payout(), SOME);
    }
    company.payRuns().closeIfSettled(new PayRunId(row.run()), at, by);
    return paid;
  }

  private long paid(List<PaymentRow> some, LocalDate day, Instant at, Actor by) {
    List<RecordPayoutPaid> commands = some.stream()
        .filter(payment -> payment.live() && payment.state().equals("planned"))
        .map(payment ->
            new RecordPayoutPaid(new PayoutId(payment.payout()), day, payment.endToEndId(), at, by))
        .toList();
    company
        .ledger()
        .chunks()
        .run(commands.stream().map(one -> one.payout().toString()).toList(), commands);
    return commands.size();
  }
}
