package dev.hourbook.sandbox;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Which webhook goes wrong and how: those that were planned first, then the dice. */
public final class WebhookFaults {
  private final Queue<WebhookFault> planned = new ArrayDeque<>();
  private final Map<WebhookFault, Integer> perMille = new EnumMap<>(WebhookFault.class);
  private final Map<WebhookFault, Long> counts = new EnumMap<>(WebhookFault.class);
  private final AtomicReference<Random> dice = new AtomicReference<>(new Random(0));

  /** The next events' webhooks go wrong like this, one each. */
  public synchronized void next(WebhookFault fault, int times) {
    for (int i = 0; i < times; i++) {
      planned.add(fault);
    }
  }

  /** From now on so many webhooks in a thousand go wrong, by fault. */
  public synchronized void random(long seed, Map<WebhookFault, Integer> rates) {
    dice.set(new Random(seed));
    perMille.clear();
    perMille.putAll(rates);
  }

  /** Nothing goes wrong any more. */
  public synchronized void clear() {
    planned.clear();
    perMille.clear();
  }

  /** How many webhooks went wrong so far, by fault. */
  public synchronized Map<WebhookFault, Long> counts() {
    return new EnumMap<>(counts);
  }

  synchronized WebhookFault draw() {
    WebhookFault fault = planned.isEmpty() ? rolled() : planned.remove();
    if (fault != WebhookFault.NONE) {
      counts.merge(fault, 1L, Long::sum);
    }
    return fault;
  }

  private WebhookFault rolled() {
    int roll = perMille.isEmpty() ? 1_000 : dice.get().nextInt(1_000);
    int below = 0;
    for (Map.Entry<WebhookFault, Integer> rate : perMille.entrySet()) {
      below += rate.getValue();
      if (roll < below) {
        return rate.getKey();
      }
    }
    return WebhookFault.NONE;
  }
}
