package dev.hourbook.api.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.message.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

  /** Twice the connections of a test's pool. */
  private static final int CALLERS = 40;

  private final TestCompany test = TestCompany.open();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void moreCallersThanConnectionsDoTheirWorkInTurn() throws Exception {
    Receipts receipts = new Receipts(test.company().jdbc());
    CountDownLatch together = new CountDownLatch(CALLERS);
    AtomicInteger done = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < CALLERS; n++) {
        Caller caller = new Caller(new Actor("user:anna"), Instant.EPOCH, "key-" + n, "hash");
        all.add(threads.submit(() -> {
          together.countDown();
          receipts.holding(caller, () -> {
            await(together);
            test.count("select count(*) from book.claim");
            done.incrementAndGet();
          });
        }));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertThat(done).hasValue(CALLERS);
  }

  private static void await(CountDownLatch together) {
    try {
      together.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
