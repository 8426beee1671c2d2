package dev.hourbook.api.cli;

import dev.hourbook.api.remittance.AccountKey;
import dev.hourbook.api.remittance.Accounts;
import dev.hourbook.api.remittance.Debtor;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a file for a bank is made of beside the run. */
final class BankFileOptions {

  private static final Map<String, String> ENVIRONMENT = System.getenv();

  @Option(
      names = "--accounts",
      required = true,
      paramLabel = "CSV",
      description = "The numbers: reference, name, iban and perhaps bic. Nothing of it is kept.")
  private Path accounts = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to make; there is none of that name yet.")
  private Path out = Path.of("");

  @Option(names = "--debtor", description = "Who pays. Default: HOURBOOK_DEBTOR_NAME.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--debtor-iban", description = "From where. Default: HOURBOOK_DEBTOR_IBAN.")
  private Optional<String> iban = Optional.empty();

  @Option(names = "--debtor-bic", description = "Its bank. Default: HOURBOOK_DEBTOR_BIC, or none.")
  private Optional<String> bic = Optional.empty();

  AccountKey key() {
    return AccountKey.of(ENVIRONMENT);
  }

  Debtor debtor() {
    return Debtor.of(
        said(name, "NAME").orElse(""), said(iban, "IBAN").orElse(""), said(bic, "BIC"));
  }

  private static Optional<String> said(Optional<String> option, String part) {
    return option.or(() -> Optional.ofNullable(ENVIRONMENT.get("HOURBOOK_DEBTOR_" + part)));
  }

  Accounts accounts() {
    try (Reader csv = Files.newBufferedReader(accounts)) {
      return Accounts.read(csv);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Path out() {
    return out;
  }
}
