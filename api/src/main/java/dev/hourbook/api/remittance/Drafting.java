package dev.hourbook.api.remittance;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutRefusal;
import dev.hourbook.ledger.remittance.EndToEndId;
import dev.hourbook.ledger.remittance.Fitness;
import dev.hourbook.ledger.remittance.Fitness.Sorted;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.Unfit;
import dev.hourbook.ledger.remittance.Unfit.Cause;
import dev.hourbook.projections.remittance.UnfiledPayouts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sorts a run's payouts into what a file pays and what it does not: by what the streams say, some
 * at a time, then by the accounts. The file's own command holds it all against the streams again.
 */
final class Drafting {

  /** Payments of one file: what one transaction reads in some four seconds, and any bank takes. */
  static final int MOST = 5_000;

  private static final int SOME = 1_000;

  private static final String UNSETTLED = """
      select p.payout,
        f.file || ', written by ' || f.by_whom || ' at ' || to_char(f.at at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS"Z"')
      from view.payout p
      left join view.remittance_payment r on r.payout = p.payout and r.live
      left join view.remittance_file f on f.file = r.file
      where p.run = ? and p.payout > ?
        and p.state not in ('paid', 'delivered', 'cancelled', 'held-pay-released')
      order by p.payout limit ?""";

  private final Company company;
  private final PayRunId run;
  private final Instant at;
  private final Approved matching;
  private final List<Payment> payments = new ArrayList<>();
  private final List<Unfit> leftOut = new ArrayList<>();

  Drafting(Company company, PayRunId run, Instant at, Approved matching) {
    this.company = company;
    this.run = run;
    this.at = at;
    this.matching = matching;
  }

  private record Known(PayoutId payout, Optional<String> file) {}

  /**
   * The draft of what may be paid now.
   *
   * @throws Refused {@code pay-run/unknown}, {@code pay-run/wrong-stage}, or
   *     {@code remittance/accounts-unusable}
   */
  Draft draft() {
    List<Known> some = some("");
    while (!some.isEmpty()) {
      List<Known> now = some;
      company.ledger().chunks().inOneUnit(() -> take(now));
      some = some(now.getLast().payout().key());
    }
    matching.requireNone();
    leftOut.sort(Comparator.comparing(unfit -> unfit.payout().key()));
    return new Draft(run, upTo(), payments, leftOut);
  }

  private void take(List<Known> some) {
    some.forEach(known -> known
        .file()
        .ifPresent(file -> leftOut.add(new Unfit(known.payout(), Cause.IN_A_FILE, file))));
    List<PayoutId> free =
        some.stream().filter(known -> known.file().isEmpty()).map(Known::payout).toList();
    Sorted sorted = new Fitness(company.streams(), run, at).sort(free);
    leftOut.addAll(sorted.unfit());
    free.stream()
        .flatMap(payout -> Optional.ofNullable(sorted.fit().get(payout)).stream())
        .forEach(this::add);
  }

  private void add(PayoutPlanned plan) {
    PayoutId id = plan.payout();
    Destination to = Objects.requireNonNull(plan.destination());
    if (!plan.sent().currency().equals(UnfiledPayouts.EUR)) {
      leftOut.add(new Unfit(id, Cause.OTHER_CURRENCY, plan.sent().toString()));
    } else if (!matching.knows(to.account())) {
      leftOut.add(new Unfit(id, Cause.NO_NUMBER, to.account()));
    } else if (payments.size() == MOST) {
      leftOut.add(new Unfit(id, Cause.FILE_FULL, ""));
    } else {
      Remittance remittance = new Remittance(id, EndToEndId.of(id), plan.sent(), to.fingerprint());
      matching.payment(remittance, to.account()).ifPresent(payments::add);
    }
  }

  private List<Known> some(String after) {
    return company
        .jdbc()
        .query(
            UNSETTLED,
            (row, n) ->
                new Known(new PayoutId(row.getString(1)), Optional.ofNullable(row.getString(2))),
            run.key(),
            after,
            SOME);
  }

  private PayWeek upTo() {
    return company
        .jdbc()
        .query(
            "select up_to from view.pay_run where run = ?",
            (row, n) -> PayWeek.parse(row.getString(1)),
            run.key())
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refused(new PayoutRefusal.UnknownRun(run)));
  }
}
