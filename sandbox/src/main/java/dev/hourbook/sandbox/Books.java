package dev.hourbook.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where all the money is. Every movement takes from one place and gives to another, so that the sum
 * over all places is zero; what comes from the world stands there with a minus. The judge of a
 * campaign: it knows nothing of what the caller meant to do.
 */
public final class Books {
  private final Map<Place, Long> sums = new HashMap<>();
  private final Map<String, Long> received = new HashMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();

  synchronized void move(Place from, Place to, long minor) {
    if (!from.currency().equals(to.currency())) {
      throw new IllegalArgumentException(from + " to " + to);
    }
    add(from, -minor);
    add(to, minor);
  }

  private void add(Place place, long minor) {
    sums.merge(place, minor, Math::addExact);
    if (place.kind().equals("bank")) {
      received.merge(place.owner() + " " + place.currency(), minor, Math::addExact);
    }
  }

  synchronized void arrived(Arrival arrival) {
    arrivals.add(arrival);
  }

  /** What stands at a place, in minor units. */
  public synchronized long at(Place place) {
    return sums.getOrDefault(place, 0L);
  }

  /** All places that ever had money, in their order. */
  public synchronized Map<Place, Long> all() {
    return new TreeMap<>(sums);
  }

  /** What arrived at banks and what went back, in the order in which it did. */
  public synchronized List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** What the account's banks have received and kept. */
  public synchronized long received(String account, String currency) {
    return received.getOrDefault(account + " " + currency, 0L);
  }

  /** The sum over all places by currency: zero, or the sandbox itself is wrong. */
  public Map<String, Long> sumByCurrency() {
    Map<String, Long> sum = new TreeMap<>();
    all().forEach((place, minor) -> sum.merge(place.currency(), minor, Math::addExact));
    return sum;
  }
}
