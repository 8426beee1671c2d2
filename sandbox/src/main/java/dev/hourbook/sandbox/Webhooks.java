package dev.hourbook.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells one URL what happened, signed with its secrets. What is not answered with a 2xx is sent
 * again as the clock moves on: after a minute, then ever later, for three days.
 */
public final class Webhooks implements AutoCloseable {
  private static final List<Duration> AGAIN = List.of(
      Duration.ofMinutes(1),
      Duration.ofMinutes(10),
      Duration.ofHours(1),
      Duration.ofHours(4),
      Duration.ofHours(12),
      Duration.ofHours(24),
      Duration.ofHours(30));
  private static final List<String> FORGER = List.of("whsec_forged");
  private static final int HELD = 5;

  /** Where webhooks go, and what they are signed with: two secrets while one replaces the other. */
  private record Hook(URI url, List<String> secrets) {}

  private final List<Hook> hook = new ArrayList<>();
  private final List<ObjectNode> held = new ArrayList<>();
  private final Map<String, ObjectNode> undelivered = new LinkedHashMap<>();
  private final WebhookFaults faults = new WebhookFaults();
  private final Sender sender;
  private final Timeline time;
  private final Lock world;
  private final Duration late;
  private final Random shuffling = new Random(4);

  Webhooks(Timeline time, Lock world, Duration late) {
    this.time = time;
    this.world = world;
    this.late = late;
    this.sender = new Sender(time::onTheClock);
  }

  /** From now on events are sent to that URL, signed with each of the secrets. */
  public void to(URI url, String... secrets) {
    world.lock();
    try {
      hook.clear();
      hook.add(new Hook(url, List.of(secrets)));
    } finally {
      world.unlock();
    }
  }

  /** What is to go wrong with them. */
  public WebhookFaults faults() {
    return faults;
  }

  /**
   * How many were acknowledged and how long that took, in microseconds: the median, the 99th of a
   * hundred and the longest. By a clock that stands still it took no time.
   */
  public Map<String, Long> acknowledgements() {
    return sender.acknowledgements().figures();
  }

  /** Waits until none is under way; false if it takes longer. */
  public boolean awaitQuiet(Duration longest) throws InterruptedException {
    return sender.awaitQuiet(longest);
  }

  /** Sends again what was never delivered, lost ones too, and says how many. */
  public int redeliver() {
    world.lock();
    try {
      List<ObjectNode> all = List.copyOf(undelivered.values());
      all.forEach(event -> send(event, AGAIN.size()));
      return all.size();
    } finally {
      world.unlock();
    }
  }

  /** Something happened; called with the world in hand. */
  void offer(ObjectNode event) {
    if (hook.isEmpty()) {
      return;
    }
    event.put("pending_webhooks", 1);
    undelivered.put(Json.text(event, "id"), event);
    switch (faults.draw()) {
      case NONE -> send(event, 0);
      case LOST -> {}
      case DUPLICATE -> {
        send(event, 0);
        send(event, AGAIN.size());
      }
      case LATE -> time.in(late, () -> send(event, 0));
      case SHUFFLED -> hold(event);
      case FORGED -> {
        forge(event);
        send(event, 0);
      }
    }
  }

  /** Sends an event, whether or not it was delivered. */
  void send(ObjectNode event, int attempt) {
    String payload = Json.write(event);
    post(payload, hook.getFirst().secrets(), delivered -> after(event, attempt, delivered));
  }

  private void post(String payload, List<String> secrets, Consumer<Boolean> done) {
    String signature = Signature.header(time.onTheClock().getEpochSecond(), payload, secrets);
    sender.send(hook.getFirst().url(), payload, signature, done);
  }

  private void after(ObjectNode event, int attempt, boolean delivered) {
    world.lock();
    try {
      if (delivered) {
        event.put("pending_webhooks", 0);
        undelivered.remove(Json.text(event, "id"));
      } else if (attempt < AGAIN.size()) {
        time.in(AGAIN.get(attempt), () -> send(event, attempt + 1));
      }
    } finally {
      world.unlock();
    }
  }

  private void hold(ObjectNode event) {
    held.add(event);
    if (held.size() >= HELD) {
      release();
    } else {
      time.in(late, this::release);
    }
  }

  private void release() {
    List<ObjectNode> all = new ArrayList<>(held);
    held.clear();
    Collections.shuffle(all, shuffling);
    all.forEach(event -> send(event, 0));
  }

  private void forge(ObjectNode event) {
    String payload = Json.write(event).replaceAll("\"amount\":(\\d+)", "\"amount\":9$1");
    post(payload, FORGER, delivered -> {});
  }

  @Override
  public void close() {
    sender.close();
  }
}
