package dev.hourbook.api.cli;

import dev.hourbook.api.Hourbook;
import dev.hourbook.api.database.DatabaseAddress;
import dev.hourbook.api.database.TestDatabase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line that ran as a process of its own: what it answered, where, and how it ended. */
record Ended(int code, String out, String err) {

  /** Runs it on a database; its output passes through the folder. */
  static Ended hourbook(Path dir, TestDatabase database, String... words) throws Exception {
    Path out = dir.resolve("out");
    int code = run(out, dir, database, words);
    return new Ended(code, Files.readString(out), Files.readString(dir.resolve("err")));
  }

  /** The same with another standard output, which is not read back. */
  static Ended to(Path out, Path dir, TestDatabase database, String... words) throws Exception {
    int code = run(out, dir, database, words);
    return new Ended(code, "", Files.readString(dir.resolve("err")));
  }

  private static int run(Path out, Path dir, TestDatabase database, String... words)
      throws Exception {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Hourbook.class.getName()));
    line.addAll(List.of(words));
    File err = dir.resolve("err").toFile();
    ProcessBuilder process =
        new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err);
    DatabaseAddress.Outside address = (DatabaseAddress.Outside) database.address();
    process
        .environment()
        .putAll(Map.of(
            "HOURBOOK_DATABASE_URL", address.url(),
            "HOURBOOK_DATABASE_USER", address.app().user(),
            "HOURBOOK_DATABASE_PASSWORD", address.app().password(),
            "HOURBOOK_DATABASE_OWNER_USER", address.owner().user(),
            "HOURBOOK_DATABASE_OWNER_PASSWORD", address.owner().password()));
    return process.start().waitFor();
  }
}
