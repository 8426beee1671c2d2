package dev.hourbook.api.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Tells waiting threads and listeners of this process that something was committed. */
final class Bell {

  private final Lock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
  private final AtomicLong rings = new AtomicLong();

  void ring() {
    lock.lock();
    try {
      rings.incrementAndGet();
      rung.signalAll();
    } finally {
      lock.unlock();
    }
    listeners.forEach(Bell::tell);
  }

  /** How often it was rung. */
  long rings() {
    return rings.get();
  }

  /**
   * Waits until it was rung more often than {@code heard}, but no longer than the given
   * milliseconds: another node rings another bell.
   */
  void awaitMoreThan(long heard, long millis) throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lockInterruptibly();
    try {
      while (rings.get() <= heard && nanos > 0) {
        nanos = rung.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  void subscribe(Runnable listener) {
    listeners.add(listener);
  }

  void unsubscribe(Runnable listener) {
    listeners.remove(listener);
  }

  private static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RejectedExecutionException stopped) {
      // The processor is shutting down; whoever committed must not suffer for it.
    }
  }
}
