package dev.hourbook.api.launcher;

import dev.hourbook.api.house.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project with two modules, the real launcher, and actors in place of the JDK and of Maven. */
final class Stage {
  private static final String MAVEN = """
      #!/bin/sh
      printf 'mvn %s\\n' "$*" >>"$STAGE/maven.log"
      echo '[INFO] Building api 0.1 [1/1]'
      [ ! -e "$STAGE/break-the-build" ] || { echo '[ERROR] A.java:[1,1] planted'; exit 1; }
      sleep "${MAVEN_TAKES:-0}"
      mkdir -p "$STAGE/pro ject/api/target" && : >"$STAGE/pro ject/api/target/api-0.1-app.jar"
      """;

  /** Unpacks by making the file, and answers anything else with its arguments, one a line. */
  private static final String JAVA = """
      #!/bin/sh
      case "$*" in
        *jarmode*)
          while [ "$1" != --destination ]; do shift; done
          mkdir -p "$2" && : >"$2/app.jar"
          exit ;;
        *--help) exit ;;
        *--seed-only*)
          while [ "$1" != --data ]; do shift; done
          mkdir -p "$2/postgres-binaries/postgres-1" ;;
      esac
      printf '%s\\n' "$PWD" "$@"
      """;

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  Stage(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    write("pro ject/pom.xml", "<project/>");
    write("pro ject/api/pom.xml", "<project/>");
    write("pro ject/api/src/main/java/A.java", "class A {}");
    write("pro ject/bench/pom.xml", "<project/>");
    write("pro ject/bench/src/main/java/B.java", "class B {}");
    Files.copy(Project.root().resolve("hourbook"), launcher());
    executable("mvn", MAVEN);
    jdk("jdk-25", "25.0.3");
    set("STAGE", folder.toString());
    set("HOURBOOK_MVN", folder.resolve("mvn").toString());
    set("HOURBOOK_JDKS", folder + "/none/*");
    set("JAVA_HOME", folder.resolve("jdk-25").toString());
    set("PATH", "/usr/bin:/bin");
    set("HOME", folder.toString());
  }

  /** The launcher's own path; the folder's name has a space in it. */
  Path launcher() {
    return folder.resolve("pro ject/hourbook");
  }

  Path resolve(String path) {
    return folder.resolve(path);
  }

  /** A folder that looks like a JDK of that version. */
  void jdk(String name, String version) throws IOException {
    executable(name + "/bin/java", JAVA);
    executable(name + "/bin/javac", "#!/bin/sh\n");
    write(name + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"");
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void executable(String path, String text) throws IOException {
    write(path, text);
    if (!folder.resolve(path).toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + path);
    }
  }

  /** How often Maven was called. */
  long builds() throws IOException {
    Path log = folder.resolve("maven.log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  Launch launch(String... arguments) throws IOException, InterruptedException {
    return launchAs(launcher(), arguments);
  }

  /** Runs the launcher by that path, in the stage's folder, and waits for its end. */
  Launch launchAs(Path command, String... arguments) throws IOException, InterruptedException {
    return Launch.of(start(command, arguments));
  }

  Process start(Path command, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("/bin/sh", command.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }
}
