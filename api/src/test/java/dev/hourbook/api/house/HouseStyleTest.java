package dev.hourbook.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sources keep the bars of the house; {@link HouseStyleCatchesTest} proves each rule. */
class HouseStyleTest {
  private static final List<Source> ALL = SourceTree.ofProject();
  private static final List<Source> MAIN = ALL.stream().filter(s -> !s.isTest()).toList();
  private static final List<Source> TESTS = ALL.stream().filter(Source::isTest).toList();

  @Test
  void everyModuleIsMeasured() {
    assertThat(Project.modules(Project.root()))
        .allSatisfy(module ->
            assertThat(MAIN).anyMatch(source -> source.path().startsWith(module + "/src/main/")));
  }

  @Test
  void filesAreShort() {
    kept(SizeRules.fileLines(MAIN, Bars.MAIN.fileLines()));
    kept(SizeRules.fileLines(TESTS, Bars.TEST.fileLines()));
  }

  @Test
  void methodsAreShort() {
    kept(SizeRules.methodLines(MAIN, Bars.MAIN.methodLines()));
    kept(SizeRules.methodLines(TESTS, Bars.TEST.methodLines()));
  }

  @Test
  void typesHaveFewMethods() {
    kept(SizeRules.methodsPerType(MAIN, Bars.MAIN.methodsPerType()));
    kept(SizeRules.methodsPerType(TESTS, Bars.TEST.methodsPerType()));
  }

  @Test
  void methodsHaveFewParameters() {
    kept(SizeRules.parameters(MAIN, Bars.MAIN.parameters()));
    kept(SizeRules.parameters(TESTS, Bars.TEST.parameters()));
  }

  @Test
  void linesFitOnAPage() {
    kept(SizeRules.width(ALL, Bars.WIDTH));
  }

  @Test
  void halfOfAllTypesAreRecords() {
    kept(ShapeRules.recordShare(MAIN, Bars.RECORDS_PERCENT, Bars.ENOUGH_TYPES));
  }

  @Test
  void publicTypesAreDocumented() {
    kept(ShapeRules.undocumented(MAIN));
  }

  @Test
  void packagesIntroduceThemselvesAndAreNullMarked() {
    kept(ShapeRules.packages(ALL));
  }

  @Test
  void fieldsThatOthersSeeAreFinal() {
    kept(ShapeRules.changingFields(MAIN));
  }

  @Test
  void nobodyWritesSetters() {
    kept(WordRules.setters(ALL));
  }

  @Test
  void nobodyUsesFloatingPoint() {
    kept(WordRules.floatingPoint(ALL));
  }

  @Test
  void nothingIsLeftUnfinished() {
    kept(WordRules.unfinished(ALL));
  }

  @Test
  void switchesUseArrows() {
    kept(WordRules.colonCases(ALL));
  }

  @Test
  void nobodyReadsTheClockOrRollsDice() {
    kept(TimeRules.reads(ALL));
  }

  @Test
  void testsDoNotSleep() {
    kept(TimeRules.sleeps(TESTS));
  }

  /** Tests hand null to the APIs of others, so only the code is gated. */
  @Test
  void nullIsRare() {
    List<String> nulls = WordRules.nulls(MAIN);
    long allowed = Math.max(1000, codeLines(MAIN)) * Bars.NULLS_PER_1000_LINES / 1000;
    String count = "%d null literals, %d allowed:%n".formatted(nulls.size(), allowed);
    kept(nulls.size() > allowed ? List.of(count + String.join("\n", nulls)) : List.of());
  }

  @Test
  void testsWeighAgainstTheCode() {
    long main = codeLines(MAIN);
    long tests = codeLines(TESTS);
    System.out.printf("%d lines of main code, %d of tests%n", main, tests);
    assertThat(tests * 100).isGreaterThanOrEqualTo(main * Bars.TEST_PERCENT);
  }

  private static long codeLines(List<Source> sources) {
    return sources.stream().mapToLong(Source::codeLines).sum();
  }

  private static void kept(List<String> findings) {
    assertThat(findings).withFailMessage(() -> String.join("\n", findings)).isEmpty();
  }
}
