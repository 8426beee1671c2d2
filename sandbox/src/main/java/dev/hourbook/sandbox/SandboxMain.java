package dev.hourbook.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A sandbox as a process of its own ({@code ./hourbook sandbox}), which outlives the application
 * that is killed beside it. It prints its address and goes on until its standard input ends.
 */
public final class SandboxMain {
  private static final Duration DRIP = Duration.ofMillis(50);
  private static final Set<String> HELP = Set.of("-h", "--help");
  private static final int USAGE = 2;

  private SandboxMain() {}

  /** Runs until the end of standard input. */
  public static void main(String[] words) throws IOException {
    if (List.of(words).stream().anyMatch(HELP::contains)) {
      System.out.print(SandboxOptions.USAGE);
      return;
    }
    try {
      run(SandboxOptions.of(words));
    } catch (IllegalArgumentException mistyped) {
      System.err.println("hourbook sandbox: " + mistyped.getMessage());
      System.err.print(SandboxOptions.USAGE);
      System.exit(USAGE);
    }
  }

  private static void run(SandboxOptions options) throws IOException {
    try (TickingClock clock = options.clock();
        Sandbox sandbox = Sandbox.start(settings(options, clock))) {
      clock.start(sandbox::runDue);
      if (!options.text("--webhook").isEmpty()) {
        sandbox.webhooks().to(URI.create(options.text("--webhook")), options.text("--secret"));
      }
      say(System.out, sandbox.address());
      long unused = System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static SandboxSettings settings(SandboxOptions options, TickingClock clock) {
    return SandboxSettings.standingAt(clock.instant())
        .withClock(clock)
        .withKey(options.text("--key"))
        .withSeed(options.number("--seed"))
        .withPauses(options.duration("--hang"), DRIP)
        .withLimits(new SandboxSettings.Limits(
            options.number("--limit"), options.number("--endpoint-limit")))
        .controlledAt(options.number("--port"));
  }

  private static void say(PrintStream out, URI address) {
    out.println("sandbox: " + address);
    out.flush();
  }
}
