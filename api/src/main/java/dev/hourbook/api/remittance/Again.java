package dev.hourbook.api.remittance;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.remittance.Pain001.Head;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWithdrawn;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWritten;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import dev.hourbook.ledger.remittance.RemittanceRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes a file again as its event says: the same payments, head and order, so the same bytes. */
record Again(Company company, Approved matching) {

  private static final int SOME = 1_000;

  /**
   * Writes it beside its place.
   *
   * @throws Refused {@code remittance/unknown-file}, {@code remittance/withdrawn-already},
   *     {@code remittance/answered-already} or {@code remittance/paid-already} if it is not to be
   *     taken to the bank any more, and {@code remittance/other-bytes} if other accounts or another
   *     debtor make another file
   */
  void make(RemittanceFileId file, Debtor debtor, Placing place) {
    FileWritten written = written(file);
    List<Payment> payments = payments(written.payments());
    matching.requireNone();
    PayRunOpened opened =
        (PayRunOpened) company.streams().of(written.run().toString()).getFirst();
    Head head = new Head(
        file,
        written.at(),
        written.form().executionOn(),
        payments.size(),
        written.total(),
        opened.upTo());
    String sha256 = place.write(bytes -> Pain001.write(head, debtor, payments, bytes));
    if (!sha256.equals(written.form().sha256())) {
      place.forget();
      throw new Refused(new FileRefusal.OtherBytes(file, written.form().sha256(), sha256));
    }
  }

  /** A file that the bank has answered to, or that was withdrawn, has more than its first event. */
  private FileWritten written(RemittanceFileId file) {
    List<LedgerEvent> facts = company.streams().of(file.toString());
    if (facts.isEmpty()) {
      throw new Refused(new RemittanceRefusal.UnknownFile(file));
    }
    if (facts.size() > 1) {
      throw new Refused(
          facts.getLast() instanceof FileWithdrawn
              ? new RemittanceRefusal.WithdrawnAlready(file)
              : new RemittanceRefusal.AnsweredAlready(file));
    }
    FileWritten written = (FileWritten) facts.getFirst();
    Long paid = company
        .jdbc()
        .queryForObject(
            "select count(*) from book.filed_payout where holder = ? and paid",
            Long.class,
            file.toString());
    if (!Objects.equals(paid, 0L)) {
      throw new Refused(new RemittanceRefusal.PaidAlready(file));
    }
    return written;
  }

  private List<Payment> payments(List<Remittance> remittances) {
    List<Payment> payments = new ArrayList<>();
    for (int from = 0; from < remittances.size(); from += SOME) {
      List<Remittance> some = remittances.subList(from, Math.min(from + SOME, remittances.size()));
      company.ledger().chunks().inOneUnit(() -> {
        company
            .streams()
            .ahead(some.stream().map(one -> one.payout().toString()).toList());
        some.forEach(
            one -> matching.payment(one, reference(one.payout())).ifPresent(payments::add));
      });
    }
    return payments;
  }

  private String reference(PayoutId payout) {
    PayoutPlanned plan = (PayoutPlanned) company.streams().of(payout.toString()).getFirst();
    Destination to = Objects.requireNonNull(plan.destination());
    return to.account();
  }
}
