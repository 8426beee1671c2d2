package dev.hourbook.api.eventstore;

/** The event store is not wired so that the books stay right; nothing was started. */
public final class StartupRefused extends RuntimeException {

  StartupRefused(String message) {
    super(message);
  }
}
