package dev.hourbook.api.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AbreastTest {

  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @Test
  void everyChunkIsWorkedOnOnce() {
    Abreast.forEach(7, done::add);
    assertThat(done).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void twoChunksAreWorkedOnAtATime() {
    CyclicBarrier both = new CyclicBarrier(2);
    Abreast.forEach(4, chunk -> {
      meet(both);
      done.add(chunk);
    });
    assertThat(done).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void noChunkIsBegunAfterOneFailedAndTheOneBesideItEnds() {
    CompletableFuture<Thread> failing = new CompletableFuture<>();
    assertThatThrownBy(() -> Abreast.forEach(5, chunk -> {
          if (chunk == 0) {
            failing.complete(Thread.currentThread());
            throw new IllegalStateException("unreadable");
          }
          awaitIdle(failing.join());
          done.add(chunk);
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unreadable");
    assertThat(done).isSubsetOf(1);
  }

  @Test
  void noChunksAreNothingToDo() {
    Abreast.forEach(0, done::add);
    assertThat(done).isEmpty();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new IllegalStateException("nobody else came", alone);
    }
  }

  /** Until the worker that failed waits for other work, which never comes. */
  private static void awaitIdle(Thread worker) {
    while (worker.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
