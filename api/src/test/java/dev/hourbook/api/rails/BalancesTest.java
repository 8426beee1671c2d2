package dev.hourbook.api.rails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Movement;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.PayoutRail.Available.Known;
import dev.hourbook.ledger.payout.PayoutRail.Available.NotKnown;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whoever looks at a balance waits a moment, however long the provider takes. */
class BalancesTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Duration SHORT = Duration.ofMillis(30);

  /** One that says of each currency what somebody told it to, once they have. */
  private record Slow(AtomicInteger questions, CompletableFuture<Long> cents)
      implements PayoutRail {

    Slow() {
      this(new AtomicInteger(), new CompletableFuture<>());
    }

    @Override
    public Rail rail() {
      return Rail.STRIPE;
    }

    @Override
    public Available available(Currency currency) {
      questions.incrementAndGet();
      return new Known(new Money(cents.join(), currency));
    }

    @Override
    public Answer send(Instruction instruction) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Sighting find(Instruction instruction, Instant since) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Sighting read(Instruction instruction, String reference) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean list(Instant since, Consumer<Movement> sink) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void silenceIsAnAnswerAndIsNotAskedAgainWhileItLasts() {
    Slow slow = new Slow();
    Balances balances = Balances.at(slow, SHORT);
    NotKnown nothing = new NotKnown("no answer within 30 ms");
    assertThat(balances.of(List.of(USD, EUR)))
        .containsEntry(USD, nothing)
        .containsEntry(EUR, nothing);
    assertThat(balances.of(List.of(USD))).containsEntry(USD, nothing);
    assertThat(slow.questions()).hasValue(2);
    slow.cents().complete(7L);
  }

  @Test
  void answerIsGivenAndAskedForAnewTheNextTime() {
    Slow prompt = new Slow();
    prompt.cents().complete(7L);
    Balances balances = Balances.at(prompt, Duration.ofMinutes(1));
    Known seven = new Known(new Money(7, USD));
    assertThat(balances.of(List.of(USD, USD))).containsExactlyEntriesOf(Map.of(USD, seven));
    assertThat(balances.of(List.of(USD))).containsEntry(USD, seven);
    assertThat(prompt.questions()).hasValue(2);
  }

  @Test
  void questionThatFailsIsNoAnswer() {
    Slow broken = new Slow();
    broken.cents().completeExceptionally(new IllegalStateException("closed"));
    assertThat(Balances.at(broken, Duration.ofMinutes(1)).of(List.of(USD)))
        .containsEntry(USD, new NotKnown("the question failed"));
  }

  @Test
  void onlyTheRailThatIsThereIsCovered() {
    assertThat(Balances.at(new Slow()).cover(Rail.STRIPE)).isTrue();
    assertThat(Balances.at(new Slow()).cover(Rail.BANK)).isFalse();
    assertThat(Balances.none().cover(Rail.STRIPE)).isFalse();
    assertThat(Balances.none().of(List.of(USD))).isEmpty();
  }
}
