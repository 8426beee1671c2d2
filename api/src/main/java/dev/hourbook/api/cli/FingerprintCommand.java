package dev.hourbook.api.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Turns the number of an account into what may be kept of it. */
@Command(
    name = "fingerprint",
    mixinStandardHelpOptions = true,
    description = {
      "Reads one IBAN from standard input, or from a file, and prints its fingerprint under",
      "HOURBOOK_ACCOUNT_KEY, for 'payees link-account'. The number is no argument, since others on",
      "the machine see those, and it is kept nowhere."
    })
final class FingerprintCommand implements Callable<Integer> {

  @Mixin
  private AccountKeyOption key = new AccountKeyOption();

  @Option(names = "--from", paramLabel = "FILE", description = "Default: standard input.")
  private Optional<Path> from = Optional.empty();

  @Override
  public Integer call() throws IOException {
    try (BufferedReader reader = new BufferedReader(open())) {
      String number = Objects.requireNonNullElse(reader.readLine(), "");
      StandardOutput.lines(List.of(key.key().fingerprint(number).hash()));
    }
    return 0;
  }

  private Reader open() throws IOException {
    return from.isPresent()
        ? Files.newBufferedReader(from.get())
        : new InputStreamReader(System.in, StandardCharsets.UTF_8);
  }
}
