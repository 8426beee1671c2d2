package dev.hourbook.api.cli;

import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rate cards by hand. */
@Command(
    name = "rate-card",
    mixinStandardHelpOptions = true,
    description = "Publishes rate cards and announces new rates.",
    subcommands = RateCardCommands.Publish.class)
final class RateCardCommands {

  @Command(
      name = "announce",
      mixinStandardHelpOptions = true,
      description = "Adds a rate to a card; contracts without one of their own follow it.")
  int announce(
      @Mixin Act act,
      @Mixin PriceOptions price,
      @Mixin ApprovedChange approved,
      @Parameters(paramLabel = "CARD", description = "Like house/Law.") RateCardId card) {
    return act.send(
        card.key() + " has a rate more.",
        desk -> new AnnounceRate(
            card,
            price.version(),
            approved.approvedBy(),
            approved.reason(),
            desk.now(),
            desk.by()));
  }

  /** A new card. */
  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = "Publishes a card with its history; --from, --bill and --pay may be repeated.")
  static final class Publish implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(paramLabel = "CARD", description = "Like house/Law.")
    private RateCardId card = new RateCardId("none");

    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<PriceOptions> prices = new ArrayList<>();

    @Override
    public Integer call() {
      return act.send(
          card.key() + " is published.",
          desk -> new PublishRateCard(
              card, prices.stream().map(PriceOptions::version).toList(), desk.now(), desk.by()));
    }
  }
}
