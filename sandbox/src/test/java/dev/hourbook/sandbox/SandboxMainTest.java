package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SandboxMainTest {

  @Test
  void itRunsAsAProcessUntilItsInputEnds() throws Exception {
    Process process = start("--now", "2026-11-26T12:00:00Z", "--key", "sk_test_process");
    try {
      String address = firstLine(process).replaceFirst("sandbox: ", "");
      var stripe = StripeClient.builder()
          .setApiKey("sk_test_process")
          .setApiBase(address)
          .build();
      assertThat(stripe.v1().balance().retrieve().getAvailable().getFirst().getAmount())
          .isZero();
      process.getOutputStream().close();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(String... options) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(
        List.of(java, "-cp", System.getProperty("java.class.path"), SandboxMain.class.getName()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
  }
}
