package dev.hourbook.api.house;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.regex.Pattern;

/** Time and chance arrive with the command: who may read them, and how tests wait. */
final class TimeRules {
  private static final Pattern READ = Pattern.compile(
      "(Instant|(Local|Offset|Zoned)(Date|Time|DateTime)|Year|YearMonth|MonthDay)\\.now"
          + "|(Clock|InstantSource)\\.(system|tick)\\w*|System\\.(currentTimeMillis|nanoTime)"
          + "|UUID\\.randomUUID|Math\\.random|ThreadLocalRandom\\.current"
          + "|RandomGenerator\\.(getDefault|of)");
  private static final Pattern SHUFFLE = Pattern.compile("Collections\\.shuffle");
  private static final Pattern CHANCE = Pattern.compile("(Random|SecureRandom|Date)");
  private static final Pattern SLEEP =
      Pattern.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|(SECONDS|MILLISECONDS)\\.sleep");

  /** The packages that hand out time and ids, and the few classes that are about the machine. */
  private static final Pattern DOORS = Pattern.compile(".*/dev/hourbook/(api/(clock|ids)/\\w+"
      // a password is chance; Axon's clock is compared with the machine's; a wait has an end
      + "|api/database/Secrets|api/eventstore/(StartupCheck|Positions)"
      // a provider's limits run by the machine's time, in a process of its own
      + "|sandbox/TickingClock"
      + "|bench/Stopwatch)\\.java");

  /** A test may measure how long it waits. */
  private static final Pattern DEADLINE = Pattern.compile("System\\.nanoTime");

  private TimeRules() {}

  /** Reads of the clock or of chance, outside the places that may. A seeded Random is no chance. */
  static List<String> reads(List<Source> sources) {
    return sources.stream()
        .filter(source -> !DOORS.matcher(source.path()).matches())
        .flatMap(source -> WordRules.places(
            List.of(source), tree -> isRead(tree) && !(source.isTest() && matches(DEADLINE, tree)))
            .stream())
        .toList();
  }

  /** Sleeping tests, which are slow on a fast machine and wrong on a slow one. */
  static List<String> sleeps(List<Source> sources) {
    return WordRules.places(sources, tree -> matches(SLEEP, tree));
  }

  private static boolean isRead(Tree tree) {
    return matches(READ, tree)
        || (tree instanceof MethodInvocationTree call
            && call.getArguments().size() == 1
            && matches(SHUFFLE, tree))
        || (tree instanceof NewClassTree made
            && made.getArguments().isEmpty()
            && CHANCE.matcher(simpleName(made.getIdentifier())).matches());
  }

  private static boolean matches(Pattern pattern, Tree tree) {
    return switch (tree) {
      case MethodInvocationTree call -> pattern.matcher(called(call)).matches();
      case MemberReferenceTree reference ->
        pattern
            .matcher(simpleName(reference.getQualifierExpression()) + "." + reference.getName())
            .matches();
      default -> false;
    };
  }

  /** The call without package names: {@code java.time.Instant.now()} is {@code Instant.now}. */
  private static String called(MethodInvocationTree call) {
    return call.getMethodSelect().toString().replaceAll("\\b[a-z]\\w*\\.(?=\\w+\\.)", "");
  }

  private static String simpleName(ExpressionTree type) {
    return type instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : type.toString();
  }
}
