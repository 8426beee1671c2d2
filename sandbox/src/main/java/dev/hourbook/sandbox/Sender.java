package dev.hourbook.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Posts webhooks one after the other and says how it went. Only a 2xx is a delivery. */
final class Sender implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(CONNECT)
      .build();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("webhooks").factory());
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private final Acknowledgements acknowledgements = new Acknowledgements();
  private final InstantSource time;
  private int underWay;

  Sender(InstantSource time) {
    this.time = time;
  }

  Acknowledgements acknowledgements() {
    return acknowledgements;
  }

  void send(URI url, String payload, String signature, Consumer<Boolean> done) {
    count(1);
    worker.execute(() -> {
      try {
        done.accept(posted(url, payload, signature));
      } finally {
        count(-1);
      }
    });
  }

  /** Waits until nothing is under way; false if it takes longer. */
  boolean awaitQuiet(Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (underWay > 0 && left > 0) {
        left = quiet.awaitNanos(left);
      }
      return underWay == 0;
    } finally {
      lock.unlock();
    }
  }

  private boolean posted(URI url, String payload, String signature) {
    try {
      HttpRequest request = HttpRequest.newBuilder(url)
          .timeout(ANSWER)
          .header("Content-Type", "application/json; charset=utf-8")
          .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
          .header("Stripe-Signature", signature)
          .POST(BodyPublishers.ofString(payload))
          .build();
      Instant sent = time.instant();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      boolean delivered = status / 100 == 2;
      if (delivered) {
        acknowledgements.add(Duration.between(sent, time.instant()));
      }
      return delivered;
    } catch (IOException unreachable) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void count(int change) {
    lock.lock();
    try {
      underWay += change;
      if (underWay == 0) {
        quiet.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    client.shutdownNow();
    try {
      worker.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
