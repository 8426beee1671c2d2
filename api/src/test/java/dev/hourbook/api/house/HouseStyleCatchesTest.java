package dev.hourbook.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the house finds what was planted for it, and says where. */
class HouseStyleCatchesTest {
  private static final Bars.Spread TINY = new Bars.Spread(2, 2, 2);

  @Test
  void longFiles() {
    assertThat(SizeRules.fileLines(source("class A {\n\n\n}\n"), TINY)).contains("A.java: 4 lines");
    assertThat(SizeRules.fileLines(source("class A {\n}\n"), TINY)).isEmpty();
  }

  @Test
  void longMethodsWithTheirAnnotations() {
    List<Source> long_ =
        source("class A {\n  @Override\n  public String toString() {\n    return \"\";\n  }\n}");
    assertThat(SizeRules.methodLines(long_, TINY)).contains("A.java:2 toString: 4 lines");
    assertThat(SizeRules.methodLines(source("class A {\n  void a() {}\n}"), TINY))
        .isEmpty();
  }

  @Test
  void typesWithManyMethods() {
    assertThat(SizeRules.methodsPerType(source("class A { void a() {} void b() {} }"), 1))
        .contains("A.java:1 A: 2 methods");
  }

  @Test
  void manyParametersButNotARecordsComponents() {
    assertThat(SizeRules.parameters(source("class A { void a(int b, int c) {} }"), 1))
        .contains("A.java:1 a: 2 parameters");
    assertThat(SizeRules.parameters(source("record A(int a, int b) { A {} }"), 1))
        .isEmpty();
  }

  @Test
  void wideLines() {
    assertThat(SizeRules.width(source("class A {\n\t  // é€\n}"), 11)).isEmpty();
    assertThat(SizeRules.width(source("class A {\n\t  // é€\n}"), 10))
        .contains("A.java:2: 11 columns");
  }

  @Test
  void fewRecords() {
    assertThat(ShapeRules.recordShare(source("record A() {} class B {} class C {}"), 50, 3))
        .contains("A.java:1 B", "A.java:1 C");
    assertThat(ShapeRules.recordShare(source("record A() {} class B {}"), 50, 2))
        .isEmpty();
  }

  @Test
  void publicTypesWithoutJavadoc() {
    assertThat(ShapeRules.undocumented(
            source("// a note\npublic class A { protected record B() {} }")))
        .containsExactly("A.java:2 A", "A.java:2 B");
    assertThat(ShapeRules.undocumented(source("/** A thing. */ public class A {}")))
        .isEmpty();
  }

  @Test
  void packagesWithoutIntroduction() {
    assertThat(ShapeRules.packages(source("package a; class A {}"))).hasSize(1);
    assertThat(ShapeRules.packages(info("/** Things. */ package a;"))).hasSize(1);
    assertThat(ShapeRules.packages(info("@NullMarked package a;"))).hasSize(1);
    assertThat(ShapeRules.packages(info("/** Things. */ @NullMarked package a;")))
        .isEmpty();
  }

  @Test
  void fieldsThatChange() {
    assertThat(ShapeRules.changingFields(
            source("public class A { int a; private static int b; final int c = 1; }")))
        .containsExactly("A.java:1 a", "A.java:1 b");
    assertThat(ShapeRules.changingFields(source(
            "@AggregateRoot class A { int a; } class B { @Option int b; private int hidden; }")))
        .isEmpty();
  }

  @Test
  void setters() {
    assertThat(WordRules.setters(
            source("class A { void setName(String n) {} A set(int i) { return this; } }")))
        .containsExactly("A.java:1 setName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double a",
        "float a",
        "Double a",
        "java.lang.Float a",
        "var a = 1.0",
        "var a = 1f",
        "var a = b.doubleValue()"
      })
  void floatingPoint(String statement) {
    assertThat(WordRules.floatingPoint(source("class A {\n{ " + statement + "; } }")))
        .isNotEmpty()
        .allMatch(place -> place.startsWith("A.java:2 "));
  }

  @Test
  void unfinishedWorkInCommentsOnly() {
    assertThat(WordRules.unfinished(
            source("class A {\n/*\n * FIXME */\nString a = \"TODO\"; // XXX\n}")))
        .containsExactly("A.java:3", "A.java:4");
  }

  @Test
  void colonCases() {
    assertThat(WordRules.colonCases(
            source("class A { void a(int b) { switch (b) {\ncase 1: break; } } }")))
        .singleElement()
        .asString()
        .startsWith("A.java:2 case 1:");
    assertThat(WordRules.colonCases(
            source("class A { void a(int b) { switch (b) { default -> {} } } }")))
        .isEmpty();
  }

  @Test
  void nulls() {
    assertThat(
            WordRules.nulls(source("class A { String a = null; String b = \"null\"; // null\n }")))
        .containsExactly("A.java:1 null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Instant.now()",
        "java.time.LocalDate.now(zone)",
        "System.nanoTime()",
        "UUID.randomUUID()",
        "new Random()",
        "new java.security.SecureRandom()",
        "Clock.systemUTC()",
        "supply(Instant::now)",
        "supply(UUID::randomUUID)",
        "supply(java.time.Year::now)",
        "Math.random()",
        "java.util.concurrent.ThreadLocalRandom.current().nextInt()"
      })
  void readsOfClockAndChance(String expression) {
    assertThat(TimeRules.reads(source("package a; class A { Object a = " + expression + "; }")))
        .isNotEmpty();
  }

  @Test
  void readsAreForTheClockAndTheIds() {
    String text = "class A { Object a = Instant.now(), b = new Random(42), c = order.now(); }";
    String ours = "api/src/main/java/dev/hourbook/api/";
    assertThat(TimeRules.reads(SourceTree.of(ours + "A.java", text))).hasSize(1);
    assertThat(TimeRules.reads(SourceTree.of(ours + "clock/A.java", text))).isEmpty();
    assertThat(TimeRules.reads(SourceTree.of(ours + "ids/A.java", text))).isEmpty();
  }

  @Test
  void testsMayMeasureButNotTellTheTime() {
    String text = "class A { Object a = System.nanoTime(), b = Instant.now(); }";
    assertThat(TimeRules.reads(SourceTree.of("api/src/test/java/A.java", text))).hasSize(1);
    assertThat(TimeRules.reads(SourceTree.of("api/src/main/java/A.java", text))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.sleep(1)",
        "TimeUnit.SECONDS.sleep(1)",
        "java.util.concurrent.TimeUnit.DAYS.sleep(1)"
      })
  void sleepers(String call) {
    assertThat(TimeRules.sleeps(source("class A { { " + call + "; } }"))).isNotEmpty();
  }

  @Test
  void codeLinesAreNeitherBlankNorComment() {
    String text = "/** A. */\nclass A { // b\n\n  /* c\n  d */\n"
        + "  String e = \"\"\"\n    // f\n    \"g\\\" \"\"\" + \"//\";\n}\n";
    assertThat(source(text)).singleElement().extracting(Source::codeLines).isEqualTo(4);
  }

  private static List<Source> source(String text) {
    return SourceTree.of("A.java", text);
  }

  private static List<Source> info(String text) {
    return SourceTree.of("a/package-info.java", text);
  }
}
