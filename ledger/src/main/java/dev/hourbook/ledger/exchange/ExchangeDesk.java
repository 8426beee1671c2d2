package dev.hourbook.ledger.exchange;

import dev.hourbook.ledger.exchange.ExchangeCommand.ImportRates;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.message.Streams;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes rates to their pair, which begins with the first of them. */
class ExchangeDesk {

  private final Repository<ExchangeRates> pairs;

  ExchangeDesk(Repository<ExchangeRates> pairs) {
    this.pairs = pairs;
  }

  @CommandHandler
  void handle(ImportRates c, Streams streams) throws Exception {
    take(c, streams);
  }

  @CommandHandler
  void handle(SetRate c, Streams streams) throws Exception {
    take(c, streams);
  }

  private void take(ExchangeCommand command, Streams streams) throws Exception {
    String stream = command.pair().toString();
    if (streams.of(stream).isEmpty()) {
      pairs.newInstance(() -> ExchangeRates.begun(command));
    } else {
      pairs.load(stream).execute(rates -> rates.take(command));
    }
  }
}
