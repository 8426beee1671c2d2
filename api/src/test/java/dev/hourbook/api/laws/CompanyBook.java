package dev.hourbook.api.laws;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/** A real company on a real database: what its reactions do is news like anything else. */
final class CompanyBook implements Book {

  private final Company company;
  private final BlockingStream<TrackedEventMessage<?>> log;

  CompanyBook(Company company) {
    this.company = company;
    this.log = company.ledger().configuration().eventStore().openStream(null);
  }

  @Override
  public Optional<String> send(LedgerCommand command) {
    try {
      company.send(command);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.refusal().code());
    } catch (ConcurrencyException other) {
      return Optional.of("conflict");
    }
  }

  @Override
  public List<LedgerEvent> news() {
    List<LedgerEvent> news = new ArrayList<>();
    try {
      while (log.hasNextAvailable()) {
        news.add((LedgerEvent) log.nextAvailable().getPayload());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return news;
  }

  @Override
  public void close() {
    log.close();
  }
}
