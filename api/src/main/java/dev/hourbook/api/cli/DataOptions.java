package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.database.DatabaseAddress;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the book is: the same options for every command. */
final class DataOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of all state; else HOURBOOK_HOME, else .hourbook in the project.")
  private Path data = Path.of("");

  Company open() {
    return Company.open(DatabaseAddress.from(folder(), System.getenv()));
  }

  Path folder() {
    String home = System.getenv().getOrDefault("HOURBOOK_HOME", "");
    if (!data.toString().isEmpty()) {
      return data.toAbsolutePath();
    }
    if (!home.isBlank()) {
      return Path.of(home).toAbsolutePath();
    }
    return Path.of(System.getProperty("hourbook.root", "."))
        .resolve(".hourbook")
        .toAbsolutePath();
  }
}
