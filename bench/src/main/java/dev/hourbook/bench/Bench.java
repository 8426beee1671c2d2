package dev.hourbook.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Workloads and figures, each beside its floor on the same database in the same minutes. */
@Command(
    name = "hourbook bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures on a throw-away book, never on yours: its own server in a folder that is deleted.",
      "a: plan payouts in bulk; b: single commands by 8 clients; c: rebuild all projections;",
      "d: the journal from the log, and as it is booked; e: figures over a large journal;",
      "p: payouts sent at the provider's pace; s: single commands while sealing.",
      "Each beside its floor, in turn; figures go to standard output as Markdown."
    },
    footer = {"", "Exit codes: 0 measured, 2 wrong usage, 3 a run broke what must always hold."})
public final class Bench implements Callable<Integer> {

  private static final int BROKEN = 3;

  private static final Map<String, Workload> WORKLOADS = new TreeMap<>(Map.of(
      "a", new PlanningWorkload(),
      "b", new CommandWorkload(),
      "c", new RebuildWorkload(),
      "d", new JournalWorkload(),
      "e", new FiguresWorkload(),
      "p", new DispatchWorkload(),
      "s", new SealingWorkload()));

  @Parameters(
      arity = "0..*",
      paramLabel = "FIGURE",
      description = "a, b, c, d, e, p, s; all without any.")
  private List<String> figures = List.of();

  @Option(names = "--experts", description = "Paid in one round of a. Default ${DEFAULT-VALUE}.")
  private int experts = 100_000;

  @Option(names = "--commands", description = "In one round of b, s. Default ${DEFAULT-VALUE}.")
  private int commands = 40_000;

  @Option(names = "--sheets", description = "In the book of c and d. Default ${DEFAULT-VALUE}.")
  private int sheets = 10_000;

  @Option(names = "--postings", description = "Of e's journal. Default ${DEFAULT-VALUE}.")
  private int postings = 10_000_000;

  @Option(names = "--payouts", description = "That p sends. Default ${DEFAULT-VALUE}.")
  private int payouts = 30_000;

  @Option(
      names = "--calls",
      description = "A second that p's provider allows to each endpoint. Default ${DEFAULT-VALUE}.")
  private int calls = 25;

  @Option(names = "--rounds", description = "Of product and floor. Default ${DEFAULT-VALUE}.")
  private int rounds = 5;

  @Option(names = "--data", paramLabel = "DIR", description = "Where the throw-away book lies.")
  private @Nullable Path data;

  /** Runs the command line; the exit code says how it went. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() {
    List<String> asked = figures.isEmpty() ? List.copyOf(WORKLOADS.keySet()) : figures;
    for (String figure : asked) {
      if (!WORKLOADS.containsKey(figure)) {
        System.err.println(
            "bench: no figure is called '" + figure + "'; there are " + WORKLOADS.keySet());
        return CommandLine.ExitCode.USAGE;
      }
    }
    int code = 0;
    for (String figure : asked) {
      code = Math.max(code, measure(WORKLOADS.getOrDefault(figure, new PlanningWorkload())));
    }
    return code;
  }

  private int measure(Workload workload) {
    try (Workshop workshop = Workshop.open(folder(), binaries())) {
      workshop.machine().lines().forEach(System.out::println);
      Outcome outcome = workload.run(workshop, size());
      outcome.lines().forEach(System.out::println);
      System.out.println("- load average at the end: " + Machine.load());
      System.out.println(
          outcome.broken().isEmpty() ? "- everything holds\n" : "- BROKEN, no figure counts:");
      outcome.broken().forEach(finding -> System.out.println("  - " + finding));
      return outcome.broken().isEmpty() ? 0 : BROKEN;
    }
  }

  private Workload.Size size() {
    return new Workload.Size(experts, commands, sheets, postings, payouts, calls, rounds);
  }

  private Path folder() {
    String home = System.getenv().getOrDefault("HOURBOOK_HOME", "");
    if (data != null) {
      return data.toAbsolutePath();
    }
    return home.isBlank()
        ? Path.of(System.getProperty("hourbook.root", ".")).resolve(".hourbook").toAbsolutePath()
        : Path.of(home).toAbsolutePath();
  }

  private Path binaries() {
    String shared =
        System.getenv().getOrDefault("HOURBOOK_POSTGRES_BINARIES", "").strip();
    return shared.isEmpty() ? folder().resolve("postgres-binaries") : Path.of(shared);
  }
}
