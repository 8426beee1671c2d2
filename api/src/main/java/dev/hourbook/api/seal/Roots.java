package dev.hourbook.api.seal;

import dev.hourbook.api.seal.Break.RootDiffers;
import dev.hourbook.api.seal.Break.RootMissing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The chain's roots in a file outside. Who owns the database can make the whole chain anew over a
 * changed log; the roots that were written before then tell.
 */
public final class Roots {

  private final Seals seals;
  private final RootsFile file;

  /** The roots of a book in a file. */
  public Roots(JdbcTemplate jdbc, Path file) {
    this.seals = new Seals(jdbc);
    this.file = new RootsFile(file);
  }

  /**
   * The first root in the file that the chain contradicts, if any.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code roots/unusable}, {@code roots/no-root}
   */
  public Optional<Break> check() {
    for (Root root : file.read()) {
      Optional<Break> found = check(root);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Adds the roots that the file does not have yet and says how many; again it adds nothing. Check
   * a file that is there already before adding to it.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code roots/unusable}, {@code roots/no-root}
   */
  public int append() {
    List<Root> added = new ArrayList<>();
    Optional<Seal> next = whole(exists() ? file.read().size() : 0);
    while (next.isPresent()) {
      added.add(Root.of(next.get()));
      next = whole(next.get().number());
    }
    file.append(added);
    return added.size();
  }

  /** Whether the file is there. */
  public boolean exists() {
    return Files.exists(file.path());
  }

  private Optional<Seal> whole(long after) {
    return seals.after(after).flatMap(StoredSeal::seal);
  }

  private Optional<Break> check(Root root) {
    Optional<Tip> stored = seals
        .after(root.seal() - 1)
        .map(StoredSeal::tip)
        .filter(tip -> tip.number() == root.seal());
    if (stored.isEmpty()) {
      return Optional.of(new RootMissing(root.seal(), root.lastEvent()));
    }
    return stored.get().hash().equals(root.hash())
        ? Optional.empty()
        : Optional.of(new RootDiffers(root.seal(), root.firstEvent(), root.lastEvent()));
  }
}
