package dev.hourbook.api.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher says what is missing, builds what is stale and passes on what was typed. */
class LauncherTest {
  @TempDir
  private Path folder;

  private Stage stage;

  @BeforeEach
  void prepare() throws IOException {
    stage = new Stage(folder);
  }

  @Test
  void saysThatThereIsNoJdkEvenWithoutAPath() throws Exception {
    stage.set("JAVA_HOME", "");
    stage.set("PATH", "");
    Launch launch = stage.launch("report");
    assertThat(launch.exit()).isEqualTo(69);
    assertThat(launch.err())
        .contains("no JDK 21 or newer", "JAVA_HOME")
        .doesNotContain("not found");
    assertThat(launch.out()).isEmpty();
  }

  @Test
  void saysThatTheJdkIsTooOldOrNone() throws Exception {
    stage.jdk("jdk-17", "17.0.15");
    stage.set("JAVA_HOME", stage.resolve("jdk-17").toString());
    stage.set("PATH", "");
    assertThat(stage.launch("report").err()).contains("jdk-17: JDK 17, too old");
    Files.delete(stage.resolve("jdk-17/bin/javac"));
    assertThat(stage.launch("report").err()).contains("jdk-17: not a JDK (no javac)");
  }

  @Test
  void findsTheNewestJdkWhenJavaHomeIsTooOld() throws Exception {
    stage.jdk("jdk-8", "1.8.0_402");
    stage.jdk("found/a", "21.0.1");
    stage.jdk("found/b", "26-ea");
    stage.jdk("found/c", "24.0.2");
    stage.set("JAVA_HOME", stage.resolve("jdk-8").toString());
    stage.set("PATH", stage.resolve("jdk-8/bin") + ":/usr/bin:/bin");
    stage.set("HOURBOOK_JDKS", stage.resolve("found") + "/*");
    assertThat(stage.launch("--find-jdk").out())
        .containsExactly(stage.resolve("found/b").toString());
  }

  @Test
  void saysThatThereIsNoMaven() throws Exception {
    stage.set("HOURBOOK_MVN", "no-such-maven");
    Launch launch = stage.launch("report");
    assertThat(launch.exit()).isEqualTo(69);
    assertThat(launch.err()).contains("no Maven found", "no-such-maven", "HOURBOOK_MVN");
  }

  @Test
  void passesArgumentsAsTheyWereTyped() throws Exception {
    Launch launch = stage.launch("report", "two  words", "", "*", "$HOME", "Zürich €", "-Dx=y");
    assertThat(launch.exit()).isZero();
    assertThat(launch.out().subList(launch.out().size() - 7, launch.out().size()))
        .containsExactly("report", "two  words", "", "*", "$HOME", "Zürich €", "-Dx=y");
  }

  @Test
  void runsWhereItWasCalledAndKnowsItsProjectThroughALink() throws Exception {
    Files.createDirectories(stage.resolve("bin"));
    Files.createSymbolicLink(stage.resolve("bin/hb"), Path.of("../pro ject/hourbook"));
    Launch launch = stage.launchAs(stage.resolve("bin/hb"), "report");
    assertThat(launch.out())
        .startsWith(stage.resolve(".").normalize().toString())
        .contains("-Dhourbook.root=" + stage.resolve("pro ject"));
  }

  @Test
  void theUsersJvmOptionsComeLastAndTheirCollectorReplacesOurs() throws Exception {
    stage.set("HOURBOOK_JAVA_OPTS", "-Xmx2g -XX:+UseG1GC");
    assertThat(stage.launch("report").out())
        .containsSubsequence("-Xmx768m", "-Xmx2g", "-XX:+UseG1GC")
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void buildsOnceThenOnlyWhatIsStale() throws Exception {
    assertThat(stage.launch("report").err()).contains("building the application (first build");
    assertThat(stage.launch("report").err()).isEmpty();
    assertThat(stage.builds()).isEqualTo(1);
    touch("pro ject/api/src/main/java/A.java");
    assertThat(stage.launch("report").err()).contains("sources have changed");
    touch("pro ject/pom.xml");
    stage.launch("report");
    assertThat(stage.builds()).isEqualTo(3);
  }

  @Test
  void whatTheBuildsTrainingUnpackedIsKeptForFirstStarts() throws Exception {
    Path work = stage.resolve("pro ject/target/launcher");
    Launch launch = stage.launch("report");
    assertThat(launch.out()).contains("-Dhourbook.unpacked=" + work.resolve("unpacked"));
    assertThat(work.resolve("unpacked/postgres-1")).isDirectory();
    assertThat(work.resolve("training")).doesNotExist();
  }

  @Test
  void aDeletedSourceIsAChange() throws Exception {
    stage.write("pro ject/api/src/main/java/old/Gone.java", "");
    stage.launch("report");
    Files.delete(stage.resolve("pro ject/api/src/main/java/old/Gone.java"));
    stage.launch("report");
    assertThat(stage.builds()).isEqualTo(2);
  }

  @Test
  void theBenchIsBuiltForTheBenchAlone() throws Exception {
    stage.launch("report");
    touch("pro ject/bench/src/main/java/B.java");
    stage.launch("report");
    assertThat(stage.builds()).isEqualTo(1);
    Launch bench = stage.launch("bench", "--quick");
    assertThat(stage.builds()).isEqualTo(2);
    assertThat(bench.out()).endsWith("dev.hourbook.bench.Bench", "--quick");
  }

  @Test
  void theSandboxRunsFromWhatIsBuiltForTheApplication() throws Exception {
    stage.launch("report");
    Launch sandbox = stage.launch("sandbox", "--port", "12111");
    assertThat(stage.builds()).isEqualTo(1);
    assertThat(sandbox.out()).endsWith("dev.hourbook.sandbox.SandboxMain", "--port", "12111");
  }

  @Test
  void aFailedBuildIsShownAndNothingOldIsRun() throws Exception {
    stage.launch("report");
    stage.write("break-the-build", "");
    touch("pro ject/api/src/main/java/A.java");
    Launch launch = stage.launch("report");
    assertThat(launch.exit()).isEqualTo(70);
    assertThat(launch.err()).contains("[ERROR] A.java:[1,1] planted", "build.log");
    assertThat(launch.out()).isEmpty();
  }

  @Test
  void twoLaunchesBuildOnce() throws Exception {
    stage.set("MAVEN_TAKES", "1");
    Process first = stage.start(stage.launcher(), "report");
    Process second = stage.start(stage.launcher(), "report");
    assertThat(Launch.of(first).exit()).isZero();
    assertThat(Launch.of(second).exit()).isZero();
    assertThat(stage.builds()).isEqualTo(1);
  }

  @Test
  void testRunsAllOfMavensChecks() throws Exception {
    assertThat(stage.launch("test", "-pl", "ledger").exit()).isZero();
    assertThat(Files.readString(stage.resolve("maven.log")))
        .isEqualTo("mvn -B verify -pl ledger\n");
    assertThat(stage.launch("test", "--help").out()).anyMatch(line -> line.startsWith("Usage:"));
  }

  /** Makes a file look written after the build, however coarse the file system's clock is. */
  private void touch(String path) throws IOException {
    Path file = stage.resolve(path);
    FileTime stamp = Files.getLastModifiedTime(stage.resolve("pro ject/target/launcher/app.stamp"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(stamp.toMillis() + 10));
  }
}
