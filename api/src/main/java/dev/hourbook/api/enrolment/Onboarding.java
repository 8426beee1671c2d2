package dev.hourbook.api.enrolment;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.enrolment.EnrolmentRefusal.Declined;
import dev.hourbook.api.enrolment.EnrolmentRefusal.NotReached;
import dev.hourbook.api.enrolment.EnrolmentRefusal.OtherCountry;
import dev.hourbook.api.enrolment.EnrolmentRefusal.Several;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.payee.PayeeEnrolment;
import dev.hourbook.ledger.payee.PayeeEnrolment.Asked;
import dev.hourbook.ledger.payee.PayeeEnrolment.OnboardingLink;
import dev.hourbook.ledger.payee.PayoutAccount;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Opens the account on which an expert is paid, once, and hands out the provider's page on which
 * they fill in who they are and where their money goes. That it is asked for is written down before
 * the call; an answer that was lost is looked for before another account is opened.
 */
public record Onboarding(Company company, PayeeEnrolment enrolment) {

  /**
   * Opens it, or finds the one that is there, and asks for a link, which works once and for a few
   * minutes.
   *
   * @param country where the expert lives, two letters of ISO 3166-1
   * @param home the page of ours that the provider's leads back to
   * @throws Refused {@code party/unknown-expert}, {@code payee/unknown-country}, or one of
   *     {@link EnrolmentRefusal}
   */
  public OnboardingLink begin(ExpertId expert, String country, URI home, Instant at) {
    new Parties(company.streams()).requireExpert(expert);
    PayoutAccount.requireCountry(country);
    String account = account(expert, country, at);
    return answer(expert, enrolment.link(account, home, home));
  }

  private String account(ExpertId expert, String country, Instant at) {
    RailAccounts accounts = new RailAccounts(company.jdbc(), enrolment.rail());
    boolean first = accounts.ask(expert, country, at);
    RailAccounts.Asked asked = accounts.of(expert).orElseThrow();
    if (!asked.country().equals(country)) {
      throw new Refused(new OtherCountry(expert, asked.country()));
    }
    return Optional.ofNullable(asked.account()).orElseGet(() -> {
      String opened = first ? open(expert, country) : found(expert, country, asked.askedAt());
      accounts.opened(expert, opened, at);
      return opened;
    });
  }

  private String found(ExpertId expert, String country, Instant since) {
    List<String> found = answer(expert, enrolment.find(expert, since));
    if (found.size() > 1) {
      throw new Refused(new Several(expert, found.size()));
    }
    return found.isEmpty() ? open(expert, country) : found.getFirst();
  }

  private String open(ExpertId expert, String country) {
    return answer(expert, enrolment.open(expert, country));
  }

  private static <T> T answer(ExpertId expert, Asked<T> asked) {
    return switch (asked) {
      case Asked.Told<T> told -> told.what();
      case Asked.Refused<T> no -> throw new Refused(new Declined(expert, no.failure()));
      case Asked.NotTold<T> lost -> throw new Refused(new NotReached(expert, lost.why()));
    };
  }
}
