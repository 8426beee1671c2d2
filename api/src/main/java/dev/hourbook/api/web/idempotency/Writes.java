package dev.hourbook.api.web.idempotency;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.eventstore.Chunks;
import dev.hourbook.api.eventstore.IdTaken;
import dev.hourbook.api.web.idempotency.Receipts.Receipt;
import dev.hourbook.api.web.positions.PositionHeaders;
import dev.hourbook.api.web.problems.Problem;
import dev.hourbook.ledger.message.LedgerCommand;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does each write once per key. A refused write leaves no answer behind, so the same key may be
 * used again once what was refused is mended.
 */
@Component
public final class Writes {

  private static final int TRIES = 5;

  private final Company company;
  private final JsonMapper json;
  private final Receipts receipts;

  Writes(Company company, JsonMapper json) {
    this.company = company;
    this.json = json;
    this.receipts = new Receipts(company.jdbc());
  }

  /** A stored answer: status, where the thing is read, and the body as it was given. */
  record Stored(int status, String href, JsonNode body) {}

  /** Sends one command; its events and the key are one transaction. */
  public ResponseEntity<Written> send(
      Caller caller, Answer<Written> answer, LedgerCommand command) {
    return inOneUnit(caller, Written.class, () -> {
      company.ledger().chunks().dispatch(command);
      return answer;
    });
  }

  /**
   * Sends one command that takes long to make, and is made outside of the transaction; it is not
   * made for a request that was answered before.
   */
  public ResponseEntity<Written> prepareAndSend(
      Caller caller, Answer<Written> answer, Supplier<LedgerCommand> command) {
    return stored(caller).isPresent()
        ? again(caller, Written.class)
        : send(caller, answer, command.get());
  }

  /** Does work that sends commands by {@link Chunks#dispatch}; all of it and the key are one. */
  public <T> ResponseEntity<T> inOneUnit(Caller caller, Class<T> type, Supplier<Answer<T>> work) {
    for (int tries = 1; ; tries++) {
      try {
        return tryInOneUnit(caller, type, work);
      } catch (IdTaken taken) {
        throw taken;
      } catch (ConcurrencyException lost) {
        if (tries == TRIES) {
          throw lost;
        }
      }
    }
  }

  private <T> ResponseEntity<T> tryInOneUnit(
      Caller caller, Class<T> type, Supplier<Answer<T>> work) {
    AtomicReference<Answer<T>> given = new AtomicReference<>();
    company.ledger().chunks().inOneUnit(() -> {
      if (receipts.take(caller)) {
        given.set(keep(caller, work.get()));
      }
    });
    return Optional.ofNullable(given.get())
        .map(answer -> entity(answer, false))
        .orElseGet(() -> again(caller, type));
  }

  /**
   * Does work of several transactions that may be interrupted and asked for again. The key is taken
   * first; whoever comes with it meanwhile is sent away, and after an interruption goes on.
   */
  public <T> ResponseEntity<T> inSteps(Caller caller, Class<T> type, Supplier<Answer<T>> work) {
    AtomicReference<ResponseEntity<T>> given = new AtomicReference<>();
    receipts.holding(caller, () -> {
      boolean first = receipts.take(caller);
      given.set(
          !first && stored(caller).isPresent()
              ? again(caller, type)
              : entity(keep(caller, work.get()), false));
    });
    return Optional.ofNullable(given.get()).orElseThrow(() -> inProgress().exception());
  }

  private <T> Answer<T> keep(Caller caller, Answer<T> answer) {
    int status = answer.status().value();
    Stored stored = new Stored(status, answer.href(), json.valueToTree(answer.body()));
    receipts.keep(caller, status, json.writeValueAsString(stored));
    return answer;
  }

  private <T> ResponseEntity<T> again(Caller caller, Class<T> type) {
    Stored stored = stored(caller).orElseThrow(() -> inProgress().exception());
    T body = json.treeToValue(stored.body(), type);
    return entity(new Answer<>(HttpStatus.valueOf(stored.status()), stored.href(), body), true);
  }

  private static Problem inProgress() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "request/in-progress",
        "The request with this key is being worked on; ask again in a moment.");
  }

  /** What was answered under the key, if it was; another request under the same key is refused. */
  private Optional<Stored> stored(Caller caller) {
    Optional<Receipt> found = receipts.find(caller);
    if (found.filter(receipt -> !receipt.hash().equals(caller.hash())).isPresent()) {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "request/idempotency-key-reused",
              "This key stands for another request; give each request a key of its own.")
          .with("key", caller.key())
          .exception();
    }
    return found
        .flatMap(receipt -> Optional.ofNullable(receipt.answer()))
        .map(answer -> json.readValue(answer, Stored.class));
  }

  private <T> ResponseEntity<T> entity(Answer<T> answer, boolean replayed) {
    HttpHeaders headers = new HttpHeaders();
    long head = company.ledger().positions().head();
    headers.set(PositionHeaders.POSITION, Long.toString(head));
    if (answer.status() == HttpStatus.CREATED) {
      headers.set(HttpHeaders.LOCATION, answer.href());
    }
    if (replayed) {
      headers.set(WriteHeaders.REPLAYED, "true");
    }
    return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
  }
}
