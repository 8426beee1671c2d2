package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.SharingEvent.HolderJoined;
import dev.hourbook.ledger.payee.SharingEvent.HolderLeft;
import dev.hourbook.ledger.payee.SharingEvent.SharingAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is paid to one account, since when, and who of them may be together. Somebody new is not
 * among those who may, and stops all.
 */
public record Sharing(Map<ExpertId, Instant> holders, Set<ExpertId> allowed) {

  /** Of an account that nobody is paid to. */
  public static final Sharing NONE = new Sharing(Map.of(), Set.of());

  /** What these say, in their order. */
  public static Sharing of(List<SharingEvent> events) {
    Sharing sharing = NONE;
    for (SharingEvent event : events) {
      sharing = sharing.after(event);
    }
    return sharing;
  }

  /** Everybody who is paid to it, in the order of their keys. */
  public List<ExpertId> experts() {
    return holders.keySet().stream().sorted(Comparator.comparing(ExpertId::key)).toList();
  }

  /** Since when more than one is paid to it without two people's word for all of them. */
  public Optional<Instant> undecidedSince() {
    return holders.size() > 1 && !allowed.containsAll(holders.keySet())
        ? holders.values().stream().max(Instant::compareTo)
        : Optional.empty();
  }

  Sharing after(SharingEvent event) {
    return switch (event) {
      case HolderJoined e -> {
        Map<ExpertId, Instant> more = copy();
        more.put(e.expert(), e.at());
        yield new Sharing(Map.copyOf(more), allowed);
      }
      case HolderLeft e -> {
        Map<ExpertId, Instant> fewer = copy();
        fewer.remove(e.expert());
        Set<ExpertId> stay = new HashSet<>(allowed);
        stay.remove(e.expert());
        yield new Sharing(Map.copyOf(fewer), Set.copyOf(stay));
      }
      case SharingAllowed e -> new Sharing(holders, Set.copyOf(e.experts()));
    };
  }

  private Map<ExpertId, Instant> copy() {
    Map<ExpertId, Instant> copy = new TreeMap<>(Comparator.comparing(ExpertId::key));
    copy.putAll(holders);
    return copy;
  }
}
