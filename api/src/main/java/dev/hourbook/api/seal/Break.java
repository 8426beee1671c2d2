package dev.hourbook.api.seal;

/** Where the log, its seals and what was written outside contradict each other. */
public sealed interface Break {

  /** It is there, and says other things than when it was sealed. */
  record EventChanged(long event, long seal) implements Break {}

  /** It was sealed and is gone. */
  record EventRemoved(long event, long seal) implements Break {}

  /** Its index was absent when it was sealed; it was slipped in since. */
  record EventInserted(long event, long seal) implements Break {}

  /** There are later ones. */
  record SealRemoved(long seal) implements Break {}

  /** It does not say what its own hash is of. */
  record SealChanged(long seal) implements Break {}

  /** It is whole, but continues another chain than the one that leads to it. */
  record SealUnlinked(long seal) implements Break {}

  /** It was written outside and is gone, with the log behind it up to that event at least. */
  record RootMissing(long seal, long lastEvent) implements Break {}

  /** Another one was written outside: the chain was made anew over a changed log. */
  record RootDiffers(long seal, long firstEvent, long lastEvent) implements Break {}

  /** What was found, and where, in one sentence. */
  default String message() {
    return switch (this) {
      case EventChanged b -> "event " + b.event + " was changed after seal " + b.seal;
      case EventRemoved b -> "event " + b.event + " was removed after seal " + b.seal;
      case EventInserted b -> "event " + b.event + " was inserted after seal " + b.seal;
      case SealRemoved b -> "seal " + b.seal + " was removed";
      case SealChanged b -> "seal " + b.seal + " was changed";
      case SealUnlinked b -> "seal " + b.seal + " does not continue the seal before it";
      case RootMissing b ->
        "seal " + b.seal + " was written outside and is gone: the log was cut at event "
            + b.lastEvent + " or before";
      case RootDiffers b ->
        "seal " + b.seal + " is not the one written outside: the log was changed at event "
            + b.lastEvent + " or before, and sealed again";
    };
  }
}
