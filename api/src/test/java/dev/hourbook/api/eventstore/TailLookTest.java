package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class TailLookTest {

  private static final TrackingToken SEVEN = token(7);

  private final Bell committed = new Bell();
  private final TailLook tail = new TailLook(committed);
  private final AtomicInteger reads = new AtomicInteger();

  private static TrackingToken token(long index, Long... gaps) {
    return GapAwareTrackingToken.newInstance(index, Set.of(gaps));
  }

  private List<? extends TrackedEventData<?>> nothing() {
    reads.incrementAndGet();
    return List.of();
  }

  @Test
  void followersAtOnePlaceShareALookUntilSomethingIsCommitted() {
    tail.after(SEVEN, this::nothing);
    assertThat(tail.after(token(7), this::nothing)).isEmpty();
    assertThat(reads).hasValue(1);
    committed.ring();
    tail.after(SEVEN, this::nothing);
    assertThat(reads).hasValue(2);
  }

  @Test
  void whoStandsElsewhereOrWaitsForAGapLooksForItself() {
    tail.after(SEVEN, this::nothing);
    tail.after(token(6), this::nothing);
    tail.after(token(7, 5L), this::nothing);
    assertThat(reads).hasValue(3);
  }

  @Test
  void anotherNodesEventsAreLookedForThoughNothingRings() {
    tail.after(SEVEN, this::nothing);
    Await.until("a look of its own", () -> {
      tail.after(SEVEN, this::nothing);
      return reads.get() > 1;
    });
  }

  @Test
  void aFailedLookIsNobodyElses() throws InterruptedException {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch fail = new CountDownLatch(1);
    CompletableFuture<?> first = CompletableFuture.supplyAsync(() -> tail.after(SEVEN, () -> {
      looking.countDown();
      Await.until("told to fail", () -> fail.getCount() == 0);
      throw new IllegalStateException("planted");
    }));
    looking.await();
    CompletableFuture<?> second =
        CompletableFuture.supplyAsync(() -> tail.after(SEVEN, this::nothing));
    fail.countDown();
    assertThatThrownBy(first::join).hasMessageContaining("planted");
    assertThat(second.join()).isEqualTo(List.of());
    assertThat(reads).hasValue(1);
  }
}
