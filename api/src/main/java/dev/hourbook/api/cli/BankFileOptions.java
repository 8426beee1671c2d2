package dev.hourbook.api.cli;

import dev.hourbook.api.remittance.AccountKey;
import dev.hourbook.api.remittance.Accounts;
import dev.hourbook.api.remittance.Debtor;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a file for a bank is made of beside the run. */
final class BankFileOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private AccountKeyOption key = new AccountKeyOption();

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
    return key.key();
  }

  Debtor debtor() {
    return Debtor.of(
        said(name, "NAME").orElse(""), said(iban, "IBAN").orElse(""), said(bic, "BIC"));
  }

  private static Optional<String> said(Optional<String> option, String part) {
    return option.or(() -> Optional.ofNullable(System.getenv("HOURBOOK_DEBTOR_" + part)));
  }

  Accounts accounts() {
    try (Reader csv = Files.newBufferedReader(accounts)) {
      return Accounts.read(csv);
    } catch (NoSuchFileException missing) {
      throw new ParameterException(
          spec.commandLine(), "There is no file " + accounts + ".", missing);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Path out() {
    return out;
  }
}
