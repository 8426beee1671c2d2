package dev.hourbook.api.enrolment;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Enrolled;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand;
import dev.hourbook.ledger.payee.PayeeCommand.MendAccount;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayeeCommand.ReportAccount;
import dev.hourbook.ledger.payee.PayeeEnrolment;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeFacts;
import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an expert's account at the provider again, once something happened to it, and links it,
 * refuses it, or says that it is right again. What a bank refused is not mended by the provider's
 * word: the expert links another account, or a person looks.
 */
public record AccountNews(Company company, PayeeEnrolment enrolment) {

  private static final Logger LOG = LoggerFactory.getLogger(AccountNews.class);
  private static final Actor PROVIDER = Actor.system("stripe-accounts");

  /** What the provider has against an account begins so; what a bank has does not. */
  private static final String OF_THE_PROVIDER = "provider/";

  /** Accounts that are not linked yet or refused, should nobody have told us of a change. */
  public void sweep() {
    for (String account : new RailAccounts(company.jdbc(), rail()).inDoubt()) {
      try {
        boolean unused = read(account);
      } catch (Refused refused) {
        LOG.warn("payee/not-linked {}: {}", account, refused.getMessage());
      }
    }
  }

  /** Reads one; false if it could not be asked, and has to be another time. */
  public boolean read(String account) {
    Optional<ExpertId> owner = new RailAccounts(company.jdbc(), rail()).owner(account);
    return owner.isEmpty() || answered(owner.get(), account);
  }

  private boolean answered(ExpertId expert, String account) {
    return switch (enrolment.read(account)) {
      case Asked.NotTold<Enrolled> ignored -> false;
      case Asked.Refused<Enrolled> no -> {
        refuse(expert, account, no.failure().code(), no.failure().message());
        yield true;
      }
      case Asked.Told<Enrolled> told -> {
        told(expert, told.what());
        yield true;
      }
    };
  }

  private void told(ExpertId expert, Enrolled seen) {
    Optional<String> marked = Optional.ofNullable(seen.expert());
    if (marked.filter(one -> !one.equals(expert.key())).isPresent()) {
      LOG.warn("payee/account-of-another: the account of {} says it is another's", expert.key());
    } else if (linked(expert).filter(one -> !isOf(one, seen.account())).isPresent()) {
      LOG.warn("payee/another-account: {} is paid elsewhere by now", expert.key());
    } else if (seen.isReady()) {
      link(expert, seen);
    } else {
      String why = Optional.ofNullable(seen.stopped()).orElseGet(() -> first(seen.missing()));
      refuse(expert, seen.account(), why, "The provider does not pay there as it is.");
    }
  }

  private static String first(List<String> missing) {
    return missing.stream().findFirst().orElse("not-ready");
  }

  /** Where it goes is told by the bank; what we send to is the account. */
  private void link(ExpertId expert, Enrolled seen) {
    PayoutAccount bank = bank(expert, seen.banks());
    Instant now = company.clock().now();
    PayoutAccount account = new PayoutAccount(
        rail(),
        seen.account(),
        bank.fingerprint(),
        bank.country(),
        bank.currency(),
        bank.lastFour());
    company.send(new ReportAccount(expert, account, now, PROVIDER));
    refused(expert, seen.account())
        .filter(no -> no.code().startsWith(OF_THE_PROVIDER))
        .ifPresent(no -> company.send(
            new MendAccount(expert, rail(), "The provider pays there again.", now, PROVIDER)));
  }

  /** Of several the one that is known, as long as it is among them. */
  private PayoutAccount bank(ExpertId expert, List<PayoutAccount> banks) {
    Optional<Fingerprint> known = linked(expert).map(one -> one.account().fingerprint());
    return banks.stream()
        .filter(one -> known.filter(one.fingerprint()::equals).isPresent())
        .findFirst()
        .or(() -> banks.stream().min(Comparator.comparing(one -> one.currency().toString())))
        .orElseThrow();
  }

  /** Of one that is not linked there is nothing to say. */
  private void refuse(ExpertId expert, String account, String code, String reason) {
    boolean linked = linked(expert).filter(one -> isOf(one, account)).isPresent();
    if (linked && refused(expert, account).isEmpty()) {
      PayeeCommand no = new RefuseAccount(
          expert, rail(), OF_THE_PROVIDER + code, reason, company.clock().now(), PROVIDER);
      company.send(no);
    }
  }

  private static boolean isOf(LinkedAccount linked, String account) {
    return linked.account().reference().equals(account);
  }

  private Optional<AccountRefused> refused(ExpertId expert, String account) {
    return linked(expert).filter(one -> isOf(one, account)).flatMap(LinkedAccount::refused);
  }

  private Optional<LinkedAccount> linked(ExpertId expert) {
    PayeeFacts facts = new Payees(company.streams()).facts(expert);
    return facts.account(rail());
  }

  private Rail rail() {
    return enrolment.rail();
  }
}
