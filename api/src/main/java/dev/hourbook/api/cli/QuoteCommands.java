package dev.hourbook.api.cli;

import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import dev.hourbook.ledger.quote.QuoteCommand.WithdrawQuote;
import dev.hourbook.ledger.quote.QuotesId;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates that somebody guarantees. */
@Command(
    name = "quotes",
    mixinStandardHelpOptions = true,
    description = {
      "Rates that somebody guarantees for a while. Pay that was earned in one currency, of an",
      "expert whose bank takes the other, is planned at the quote that is locked then; without",
      "one a provider is sent nothing, and a bank is told to pay what was earned."
    })
final class QuoteCommands {

  private static final String QUOTES =
      "What is earned and what is sent instead: USD-EUR sells dollars for euro.";

  private static final String REFERENCE = "What its giver calls it.";

  @Command(
      name = "lock",
      mixinStandardHelpOptions = true,
      description = {
        "Locks a quote: one person asks, another approves. The book has to know a near rate of the",
        "month before. What is planned by it is told to the rail by its end, or goes back to what",
        "is due; what a bank was not told by then is paid by hand as approved, and recorded."
      })
  int lock(
      @Mixin Act act,
      @Mixin SecondPerson second,
      @Parameters(index = "0", paramLabel = "QUOTES", description = QUOTES) QuotesId quotes,
      @Parameters(index = "1", paramLabel = "REFERENCE", description = REFERENCE) String reference,
      @Parameters(
              index = "2",
              paramLabel = "PAIR",
              description = "As it was quoted. EUR/USD: so many dollars for one euro.")
          ExchangePair pair,
      @Parameters(index = "3", paramLabel = "RATE", description = "Like 1.085.") ExchangeRate rate,
      @Option(names = "--from", paramLabel = "INSTANT", description = "Default: now.")
          Optional<Instant> from,
      @Option(
              names = "--until",
              required = true,
              paramLabel = "INSTANT",
              description = "The first instant at which it does not hold any more.")
          Instant until,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send("Locked.", desk -> {
      Instant first = from.orElseGet(desk::now);
      Actor approver = second.approver();
      return new LockQuote(
          quotes, reference, pair, rate, first, until, reason, approver, desk.now(), desk.by());
    });
  }

  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      description = {
        "Withdraws a quote that its giver does not keep to any more. What was told to the rail by",
        "it stays; the rest goes back to what is due, or is paid by hand where a bank pays."
      })
  int withdraw(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "QUOTES", description = QUOTES) QuotesId quotes,
      @Parameters(index = "1", paramLabel = "REFERENCE", description = REFERENCE) String reference,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        "Withdrawn.", desk -> new WithdrawQuote(quotes, reference, reason, desk.now(), desk.by()));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists every quote, the last first, with what payouts were exchanged at it.")
  int list(@Mixin ListOptions list) {
    return list.printAt((lists, now) -> lists.quotes(now));
  }

  @Command(
      name = "position",
      mixinStandardHelpOptions = true,
      description = {
        "Lists what the trading account holds. Of pay that was settled in another currency it has",
        "what was owed (negative) and what left (positive). A voucher books the money that was",
        "bought for it; what no purchase will balance any more another books as gain or loss."
      })
  int position(@Mixin ListOptions list) {
    return list.print(lists -> lists.tradingPosition());
  }
}
