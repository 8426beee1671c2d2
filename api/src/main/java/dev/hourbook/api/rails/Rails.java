package dev.hourbook.api.rails;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.dispatch.DispatchStatus;
import dev.hourbook.api.dispatch.Dispatcher;
import dev.hourbook.api.dispatch.Patience;
import dev.hourbook.api.enrolment.AccountNews;
import dev.hourbook.api.enrolment.Onboarding;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.PayeeEnrolment;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.RailNotices;
import dev.hourbook.ledger.payout.RailNotices.Received;
import dev.hourbook.ledger.payout.RailNotices.Received.Genuine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rails of a process: none, unless somebody set one up. Closed before the book is. */
public final class Rails implements AutoCloseable {

  private static final DispatchStatus NONE =
      new DispatchStatus(false, 0, List.of("no rail is set up for this process"));

  private final Optional<Line> line;

  private record Line(
      RailNotices notices,
      NoticeStore store,
      BusinessClock clock,
      Dispatcher dispatcher,
      Listener listener,
      Reconciler reconciler,
      Balances balances,
      Optional<Onboarding> onboarding) {}

  private Rails(Optional<Line> line) {
    this.line = line;
  }

  /** Nothing is sent or heard. */
  public static Rails none() {
    return new Rails(Optional.empty());
  }

  /** Sends and hears for a company. */
  public static Rails start(
      Company company, PayoutRail rail, RailNotices notices, Patience patience) {
    return start(company, rail, notices, Optional.empty(), patience);
  }

  /** The same, for a provider where experts open the accounts that they are paid on. */
  public static Rails start(
      Company company,
      PayoutRail rail,
      RailNotices notices,
      Optional<PayeeEnrolment> enrolment,
      Patience patience) {
    Dispatcher dispatcher = Dispatcher.start(company, rail, patience);
    NoticeStore store = new NoticeStore(company.jdbc());
    Optional<AccountNews> news = enrolment.map(one -> new AccountNews(company, one));
    Listener listener = new Listener(store, notices, dispatcher, news, company.clock()::now);
    listener.start();
    Reconciler reconciler = new Reconciler(company, rail, dispatcher);
    reconciler.start();
    return new Rails(Optional.of(new Line(
        notices,
        store,
        company.clock(),
        dispatcher,
        listener,
        reconciler,
        Balances.at(rail),
        enrolment.map(one -> new Onboarding(company, one)))));
  }

  /** What is sent. */
  public DispatchStatus status() {
    return line.map(there -> there.dispatcher().status()).orElse(NONE);
  }

  /** What the provider says is there to be sent. */
  public Balances balances() {
    return line.map(Line::balances).orElseGet(Balances::none);
  }

  /**
   * How experts open the account that they are paid on.
   *
   * @throws Refused {@code rail/not-set-up} if there is no rail, or none where they do
   */
  public Onboarding onboarding() {
    return line.flatMap(Line::onboarding).orElseThrow(() -> new Refused(new NotSetUp()));
  }

  /**
   * Keeps what the provider says, once, before anything is done on it; nothing if there is no rail.
   */
  public Optional<Received> hear(byte[] body, String signature) {
    return line.map(there -> {
      Instant now = there.clock().now();
      Received received = there.notices().verify(body, signature, now);
      if (received instanceof Genuine genuine) {
        there.store().keep(there.notices().rail(), genuine.notice(), body, now);
      }
      return received;
    });
  }

  @Override
  public void close() {
    line.ifPresent(there -> {
      there.reconciler().close();
      there.listener().close();
      there.dispatcher().close();
    });
  }
}
