package dev.hourbook.bench;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.audit.Finding;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A book to measure on, with the server and the settings of a real one, in a folder of its own that
 * is deleted with it. Beside the book stand twins of its tables, for the floors.
 */
final class Workshop implements AutoCloseable {

  private static final List<String> TWINS = List.of(
      "create schema bench",
      "create table bench.domain_event (like book.domain_event including all)",
      "create table bench.claim (like book.claim including all)",
      "grant usage on schema bench to hourbook_app",
      "grant select, insert on all tables in schema bench to hourbook_app");

  private final Path folder;
  private final Company company;
  private final JdbcTemplate owner;
  private final Thread ifKilled = new Thread(this::clear, "bench-clean-up");

  private Workshop(Path folder, Company company) {
    this.folder = folder;
    this.company = company;
    this.owner = new JdbcTemplate(company.database().owner());
    Runtime.getRuntime().addShutdownHook(ifKilled);
  }

  static Workshop open(Path data, Path binaries) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(data), "bench-");
      Company company = Company.open(new DatabaseAddress.Embedded(folder, binaries));
      Workshop workshop = new Workshop(folder, company);
      TWINS.forEach(workshop.owner::execute);
      return workshop;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Company company() {
    return company;
  }

  /** Past every guard: only to lay out what is not measured. */
  JdbcTemplate owner() {
    return owner;
  }

  Machine machine() {
    return new Machine(folder, company.jdbc());
  }

  long count(String sql) {
    Long count = company.jdbc().queryForObject(sql, Long.class);
    return count == null ? 0 : count;
  }

  /** Stops views and reactions from following, so that they do not share what is timed. */
  void pauseFollowers() {
    followers().forEach(EventProcessor::shutDown);
  }

  void resumeFollowers() {
    followers().forEach(EventProcessor::start);
  }

  private Collection<EventProcessor> followers() {
    return company
        .ledger()
        .configuration()
        .eventProcessingConfiguration()
        .eventProcessors()
        .values();
  }

  /** Tidies up after a round, so that the next does not pay for it. */
  void settle() {
    owner.execute("vacuum analyze");
  }

  /** What does not hold in the book; a run that leaves anything here has measured nothing. */
  List<String> broken() {
    company.caughtUp();
    return said(new Audit(company).run(law -> {}));
  }

  /** The same where views were laid out by hand, so that only log and claims can be held to it. */
  List<String> brokenInTheBook() {
    return said(new Audit(company).ofTheBook(law -> {}));
  }

  private static List<String> said(List<Finding> findings) {
    return findings.stream().map(Finding::toString).toList();
  }

  /** A process that is ending clears by its hook, and takes no word about hooks any more. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(ifKilled);
    } catch (IllegalStateException ending) {
      return;
    }
    clear();
  }

  private void clear() {
    try {
      company.close();
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
