package dev.hourbook.api.cli;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import dev.hourbook.ledger.contract.ContractCommand.EndContract;
import dev.hourbook.ledger.contract.ContractCommand.PauseContract;
import dev.hourbook.ledger.contract.ContractCommand.ResumeContract;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Contracts by hand. */
@Command(
    name = "contract",
    mixinStandardHelpOptions = true,
    description = "Signs a contract, agrees its own rate, changes its cap, pauses and ends it.",
    subcommands = ContractCommands.Sign.class)
final class ContractCommands {

  /** Which contract, and from when on. */
  static final class Turn {

    @Parameters(paramLabel = "CONTRACT", description = "Its key.")
    private ContractId contract = new ContractId("none");

    @Option(
        names = "--from",
        required = true,
        paramLabel = "MOMENT",
        description = "From when on: 2026-03-01T00:00@Asia/Kolkata.")
    private Optional<EffectiveFrom> from = Optional.empty();

    EffectiveFrom moment() {
      return from.orElseThrow();
    }
  }

  @Command(
      name = "rate",
      mixinStandardHelpOptions = true,
      description = "Agrees rates for this contract alone; they stand before its card's.")
  int rate(
      @Mixin Act act,
      @Mixin PriceOptions price,
      @Mixin ApprovedChange approved,
      @Parameters(paramLabel = "CONTRACT", description = "Its key.") ContractId contract) {
    return act.send(
        contract.key() + " has a rate of its own.",
        desk -> new AgreeRate(
            contract,
            price.version(),
            approved.approvedBy(),
            approved.reason(),
            desk.now(),
            desk.by()));
  }

  @Command(
      name = "cap",
      mixinStandardHelpOptions = true,
      description = "Changes its weekly cap: a raise acts at once, a cut from the next week.")
  int cap(
      @Mixin Act act,
      @Parameters(paramLabel = "CONTRACT", description = "Its key.") ContractId contract,
      @Parameters(paramLabel = "CAP", description = "Like 36:00, in seconds, or none.")
          CapWord cap) {
    return act.send(
        contract.key() + " has that cap.",
        desk -> new ChangeCap(contract, cap.seconds(), desk.now(), desk.by()));
  }

  @Command(name = "pause", mixinStandardHelpOptions = true, description = "Pauses it.")
  int pause(@Mixin Act act, @Mixin Turn turn) {
    return act.send(
        turn.contract.key() + " is paused from then on.",
        desk -> new PauseContract(turn.contract, turn.moment(), desk.now(), desk.by()));
  }

  @Command(name = "resume", mixinStandardHelpOptions = true, description = "Resumes it.")
  int resume(@Mixin Act act, @Mixin Turn turn) {
    return act.send(
        turn.contract.key() + " is resumed from then on.",
        desk -> new ResumeContract(turn.contract, turn.moment(), desk.now(), desk.by()));
  }

  @Command(name = "end", mixinStandardHelpOptions = true, description = "Ends it.")
  int end(@Mixin Act act, @Mixin Turn turn) {
    return act.send(
        turn.contract.key() + " ends then.",
        desk -> new EndContract(turn.contract, turn.moment(), desk.now(), desk.by()));
  }

  /** Somebody works for somebody. */
  @Command(
      name = "sign",
      mixinStandardHelpOptions = true,
      description = "Joins one expert to one client's project.")
  static final class Sign implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(paramLabel = "CONTRACT", description = "A key for it.")
    private ContractId contract = new ContractId("none");

    @Option(names = "--client", required = true, description = "Whose project it is.")
    private ClientId client = new ClientId("none");

    @Option(names = "--expert", required = true, description = "Who works.")
    private ExpertId expert = new ExpertId("none");

    @Option(names = "--project", required = true, description = "The client's name for it.")
    private String project = "";

    @Option(names = "--discipline", required = true, description = "The kind of expertise.")
    private Discipline discipline = new Discipline("none");

    @Option(names = "--card", description = "The rate card. Default: the house's of it.")
    private Optional<RateCardId> card = Optional.empty();

    @Option(names = "--currency", required = true, description = "USD.")
    private Optional<Currency> currency = Optional.empty();

    @Option(
        names = "--calendar",
        description = "Of its pay weeks: iso, sat-kolkata. Default: ${DEFAULT-VALUE}.")
    private PayCalendar calendar = PayCalendar.ISO;

    @Option(
        names = "--start",
        required = true,
        paramLabel = "MOMENT",
        description = "From when on: 2026-03-01T00:00@Asia/Kolkata.")
    private Optional<EffectiveFrom> start = Optional.empty();

    @Option(
        names = "--rounding",
        description = "Of billed seconds: none, or like up:900:day. Default: ${DEFAULT-VALUE}.")
    private Rounding rounding = Rounding.NONE;

    @Option(
        names = "--weekly-cap",
        paramLabel = "CAP",
        description = "Most a pay week, like 40:00, or none. Default: none.")
    private CapWord cap = CapWord.NONE;

    @Override
    public Integer call() {
      Engagement engagement = new Engagement(
          client,
          expert,
          project,
          discipline,
          card.orElseGet(() -> RateCardId.house(discipline)),
          currency.orElseThrow(),
          calendar);
      return act.send(
          contract.key() + " is signed.",
          desk -> new SignContract(
              contract,
              engagement,
              start.orElseThrow(),
              rounding,
              cap.seconds(),
              desk.now(),
              desk.by()));
    }
  }
}
