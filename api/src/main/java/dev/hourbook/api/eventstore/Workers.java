package dev.hourbook.api.eventstore;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;

/** The few threads that all processors share, and those that repeat a command after a lost race. */
record Workers(ScheduledExecutorService processing, ScheduledExecutorService retries) {

  private static final int PROCESSING = 3;
  private static final int RETRIES = 2;

  static Workers start() {
    return new Workers(pool(PROCESSING, "hourbook-processing"), pool(RETRIES, "hourbook-retry"));
  }

  void stop() {
    processing.shutdown();
    retries.shutdown();
  }

  private static ScheduledExecutorService pool(int size, String name) {
    return Executors.newScheduledThreadPool(size, new AxonThreadFactory(name));
  }
}
