package dev.hourbook.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A sandbox as a process of its own, which outlives the application that is killed beside it. It
 * prints its address and goes on until its standard input ends.
 *
 * <pre>
 * java -cp ... dev.hourbook.sandbox.SandboxMain --now 2026-11-26T12:00:00Z [--port 12111]
 *   [--key sk_test_sandbox] [--limit 25] [--endpoint-limit 25] [--seed 1] [--hang PT80S]
 *   [--webhook http://127.0.0.1:8080/webhooks/stripe --secret whsec_1]
 * </pre>
 */
public final class SandboxMain {
  private static final Duration DRIP = Duration.ofMillis(50);

  private SandboxMain() {}

  /** Runs until the end of standard input. */
  public static void main(String[] words) throws IOException {
    Map<String, String> options = options(words);
    try (TickingClock clock = new TickingClock(Instant.parse(needed(options, "--now")));
        Sandbox sandbox = Sandbox.start(settings(options, clock))) {
      clock.start(sandbox::runDue);
      if (options.containsKey("--webhook")) {
        sandbox
            .webhooks()
            .to(URI.create(needed(options, "--webhook")), needed(options, "--secret"));
      }
      say(System.out, sandbox.address());
      long unused = System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static SandboxSettings settings(Map<String, String> options, TickingClock clock) {
    int account = Integer.parseInt(options.getOrDefault("--limit", "25"));
    int endpoint = Integer.parseInt(options.getOrDefault("--endpoint-limit", "25"));
    return SandboxSettings.standingAt(clock.instant())
        .withClock(clock)
        .withKey(options.getOrDefault("--key", "sk_test_sandbox"))
        .withSeed(Long.parseLong(options.getOrDefault("--seed", "1")))
        .withPauses(Duration.parse(options.getOrDefault("--hang", "PT80S")), DRIP)
        .withLimits(new SandboxSettings.Limits(account, endpoint))
        .controlledAt(Integer.parseInt(options.getOrDefault("--port", "0")));
  }

  private static void say(PrintStream out, URI address) {
    out.println("sandbox: " + address);
    out.flush();
  }

  private static Map<String, String> options(String[] words) {
    if (words.length % 2 != 0) {
      throw new IllegalArgumentException("each option takes a value");
    }
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      options.put(words[i], words[i + 1]);
    }
    return options;
  }

  private static String needed(Map<String, String> options, String name) {
    String value = options.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is needed");
    }
    return value;
  }
}
