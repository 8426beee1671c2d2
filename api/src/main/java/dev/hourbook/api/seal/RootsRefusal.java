package dev.hourbook.api.seal;

import dev.hourbook.ledger.message.Refusal;
import java.nio.file.Path;

/** Why a file of roots is refused. */
public sealed interface RootsRefusal extends Refusal {

  @Override
  default Kind kind() {
    return Kind.INVALID;
  }

  /** A line that is not the next root, or a first one that is not the header. */
  record NoRoot(Path file, int line) implements RootsRefusal {
    @Override
    public String code() {
      return "roots/no-root";
    }

    @Override
    public String message() {
      return file + ":" + line + " is not the root that stands there in a file that seal --roots"
          + " has written; give such a file, or mend the line from a copy.";
    }
  }

  /** It cannot be read or written at all. */
  record Unusable(Path file, String why) implements RootsRefusal {
    @Override
    public String code() {
      return "roots/unusable";
    }

    @Override
    public String message() {
      return file + " cannot be used: " + why + "; seal --roots FILE writes one.";
    }
  }
}
