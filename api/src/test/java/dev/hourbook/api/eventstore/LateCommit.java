package dev.hourbook.api.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Holds a unit of work back between the insertion of its events and its commit. */
final class LateCommit {

  private LateCommit() {}

  /** Counts {@code written} down once the events are inserted, then waits for {@code overtaken}. */
  static void holdBack(CountDownLatch written, CountDownLatch overtaken) {
    // Events are inserted by a listener of this phase registered before this one.
    CurrentUnitOfWork.get().onPrepareCommit(unit -> {
      written.countDown();
      try {
        assertThat(overtaken.await(20, SECONDS)).as("overtaken").isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
  }
}
