package dev.hourbook.api.demo;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Who works for whom in the demo, at which rates; all are raised once, in the thirtieth week. */
final class DemoCompany {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Actor BY = new Actor("user:demo");
  private static final int EXPERTS = 400;
  private static final int RAISED_IN_WEEK = 30;
  private static final BigDecimal PAY_SHARE = new BigDecimal("0.68");
  private static final BigDecimal RAISE = new BigDecimal("1.06");

  private final List<DemoContract> contracts = new ArrayList<>();
  private final PayWeek first;

  DemoCompany(PayWeek first, Chance chance) {
    this.first = first;
    for (int number = 1; number <= EXPERTS; number++) {
      contracts.add(DemoContract.of(number, chance));
    }
  }

  List<DemoContract> contracts() {
    return contracts;
  }

  /** Takes everyone on in one transaction, unless that was done. */
  void onboard(Company company, Instant at) {
    List<LedgerCommand> commands = new ArrayList<>();
    ZoneId zone = first.calendar().zone();
    for (DemoLab lab : DemoLab.values()) {
      BillingTerms terms = new BillingTerms(lab.cadence(), lab.netDays(), zone);
      commands.add(new OnboardClient(lab.id(), lab.title(), USD, terms, at, BY));
    }
    for (int place = 0; place < DemoDisciplines.NAMES.size(); place++) {
      commands.add(new PublishRateCard(card(place), rates(place, zone), at, BY));
    }
    for (DemoContract contract : contracts) {
      commands.add(new OnboardExpert(contract.expert(), zone, at, BY));
      commands.add(sign(contract, at));
    }
    if (company.streams().of(contracts.getLast().contract().toString()).isEmpty()) {
      company.ledger().chunks().run(commands);
    }
  }

  private SignContract sign(DemoContract contract, Instant at) {
    EffectiveFrom start = EffectiveFrom.at(first.startsAt(), first.calendar().zone());
    Engagement engagement = new Engagement(
        contract.lab().id(),
        contract.expert(),
        contract.lab().title() + " evaluations",
        new Discipline(DemoDisciplines.NAMES.get(contract.discipline())),
        card(contract.discipline()),
        USD,
        first.calendar());
    return new SignContract(contract.contract(), engagement, start, Rounding.NONE, null, at, BY);
  }

  private static RateCardId card(int place) {
    return RateCardId.house(new Discipline(DemoDisciplines.NAMES.get(place)));
  }

  /** The raise begins on a Wednesday, in mid-week. */
  private List<RateVersion> rates(int place, ZoneId zone) {
    BigDecimal bill = BigDecimal.valueOf(DemoDisciplines.billRate(place));
    EffectiveFrom raised =
        EffectiveFrom.startOf(first.plusWeeks(RAISED_IN_WEEK).start().plusDays(2), zone);
    return List.of(
        version(EffectiveFrom.startOf(first.start(), zone), bill),
        version(raised, bill.multiply(RAISE)));
  }

  private static RateVersion version(EffectiveFrom from, BigDecimal bill) {
    BigDecimal cents = bill.setScale(2, RoundingMode.HALF_UP);
    BigDecimal pay = cents.multiply(PAY_SHARE).setScale(2, RoundingMode.HALF_UP);
    return new RateVersion(from, new Rate(cents, USD), new Rate(pay, USD));
  }

  /** The demo's weeks are ISO weeks. */
  static PayCalendar calendar() {
    return PayCalendar.ISO;
  }
}
