package dev.hourbook.api.cli;

import dev.hourbook.api.remittance.AccountKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the key of fingerprints is. */
final class AccountKeyOption {

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "A file that has the key. Default: what HOURBOOK_ACCOUNT_KEY is.")
  private Optional<Path> file = Optional.empty();

  AccountKey key() {
    return AccountKey.of(file.map(AccountKeyOption::read).orElseGet(System::getenv));
  }

  private static Map<String, String> read(Path file) {
    try {
      return Map.of(AccountKey.VARIABLE, Files.readString(file).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
