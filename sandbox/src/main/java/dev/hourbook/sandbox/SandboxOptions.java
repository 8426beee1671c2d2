package dev.hourbook.sandbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What a sandbox's process was told, each option with its value. */
record SandboxOptions(Map<String, String> values) {

  static final String USAGE = """
      Usage: hourbook sandbox [OPTIONS]
      A stand-in for Stripe on this machine, with books of its own. It goes on until its input
      ends (Ctrl-D) or it is stopped (Ctrl-C), and is told by HTTP under /_sandbox what to do.

        --port PORT            Default: any free one; its address is printed.
        --key KEY              What callers have to show. Default: sk_test_sandbox.
        --now INSTANT          What its clock shows first. Default: now.
        --limit N              Calls a second for the account. Default: 25.
        --endpoint-limit N     Calls a second for each endpoint. Default: 25.
        --seed N               What its ids and faults grow from. Default: 1.
        --hang DURATION        How long a call hangs that was told to. Default: PT80S.
        --webhook URL          Where to tell what happened, signed with --secret.
        --secret SECRET        For instance whsec_1.
      """;

  private static final Map<String, String> DEFAULTS = Map.of(
      "--port", "0",
      "--key", "sk_test_sandbox",
      "--now", "",
      "--limit", "25",
      "--endpoint-limit", "25",
      "--seed", "1",
      "--hang", "PT80S",
      "--webhook", "",
      "--secret", "");

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException in words for whoever typed it
   */
  static SandboxOptions of(String[] words) {
    Map<String, String> values = new HashMap<>(DEFAULTS);
    for (int i = 0; i < words.length; i += 2) {
      if (!DEFAULTS.containsKey(words[i])) {
        throw new IllegalArgumentException("there is no option " + words[i]);
      }
      if (i + 1 == words.length) {
        throw new IllegalArgumentException(words[i] + " takes a value");
      }
      values.put(words[i], words[i + 1]);
    }
    SandboxOptions options = new SandboxOptions(Map.copyOf(values));
    if (options.text("--webhook").isEmpty() != options.text("--secret").isEmpty()) {
      throw new IllegalArgumentException("--webhook and --secret go together");
    }
    return options;
  }

  TickingClock clock() {
    String now = text("--now");
    return now.isEmpty()
        ? TickingClock.ofTheMachine()
        : new TickingClock(read("--now", "an instant, 2026-11-26T12:00:00Z", Instant::parse));
  }

  int number(String name) {
    return read(name, "a whole number", Integer::parseInt);
  }

  Duration duration(String name) {
    return read(name, "a duration, PT80S", Duration::parse);
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  private <T> T read(String name, String form, Function<String, T> reading) {
    try {
      return reading.apply(text(name));
    } catch (DateTimeException | NumberFormatException unreadable) {
      throw new IllegalArgumentException(
          name + " takes " + form + ", not " + text(name), unreadable);
    }
  }
}
