package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs the server on this machine's loopback address until it is stopped.")
final class RunCommand implements Callable<Integer> {

  @Mixin
  private DataOptions data = new DataOptions();

  @Option(names = "--port", description = "0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Override
  public Integer call() throws InterruptedException {
    try (Company company = data.open()) {
      Serving.until(company, port);
      return 0;
    }
  }
}
