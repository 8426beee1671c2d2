package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.hours;
import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Three labs and six experts in four zones, all paid by the week that ends in Kolkata. */
record GoldenCast(Story story) {

  static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  private static final Map<String, String> HOME = Map.of(
      "asha", "Asia/Kolkata",
      "bruno", "Europe/Berlin",
      "chen", "Asia/Shanghai",
      "dana", "America/New_York",
      "emil", "Europe/Berlin",
      "fay", "America/New_York");

  /** The north is billed by the month, net 30. */
  void meets() {
    story.card("Law", "95", "60").card("Physics", "120", "80").client("south", "east");
    BillingTerms monthly = new BillingTerms(Cadence.MONTHLY, 30, ZoneOffset.UTC);
    story.does(new OnboardClient(new ClientId("north"), "north", USD, monthly, story.now(), ANNA));
    HOME.forEach((name, zone) ->
        story.does(new OnboardExpert(new ExpertId(name), ZoneId.of(zone), story.now(), ANNA)));
    signs("A", "north", "asha", "Law", hours(30));
    signs("B", "south", "bruno", "Physics", null);
    signs("C", "north", "chen", "Law", null);
    signs("D", "east", "dana", "Law", null);
    signs("E", "east", "emil", "Law", null);
    signs("F", "south", "fay", "Physics", null);
  }

  private void signs(
      String contract, String client, String expert, String discipline, @Nullable Long cap) {
    Discipline kind = new Discipline(discipline);
    Engagement engagement = new Engagement(
        new ClientId(client),
        new ExpertId(expert),
        "P-" + client,
        kind,
        RateCardId.house(kind),
        USD,
        PayCalendar.SAT_KOLKATA);
    story.does(new SignContract(
        new ContractId(contract),
        engagement,
        midnight("2026-02-01"),
        Rounding.NONE,
        cap,
        story.now(),
        ANNA));
  }

  /** Bruno's price from midnight in Kolkata on. */
  void brunoIsWorthMore(String day) {
    RateVersion version =
        new RateVersion(midnight(day), Rate.parse("USD 130"), Rate.parse("USD 85"));
    story.does(new AgreeRate(new ContractId("B"), version, BEN, story.now(), ANNA));
  }

  private static EffectiveFrom midnight(String day) {
    return EffectiveFrom.startOf(LocalDate.parse(day), KOLKATA);
  }

  /** One entry from an instant to another. */
  void worksThrough(String contract, String from, String to) {
    story
        .company()
        .intake()
        .record(
            List.of(TestCompany.timed("night", contract, from, to)),
            story.now(),
            ANNA,
            sheet -> List.of(new SubmitTimesheet(sheet, story.now(), ANNA)));
  }
}
