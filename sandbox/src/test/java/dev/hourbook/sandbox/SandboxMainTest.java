package dev.hourbook.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

  @Test
  void itSaysWhatIsWrongWithItsOptions() throws Exception {
    refused("there is no option --limits", "--limits", "3");
    refused("--port takes a whole number, not seven", "--port", "seven");
    refused("--now takes an instant, 2026-11-26T12:00:00Z, not noon", "--now", "noon");
    refused("--seed takes a value", "--seed");
    refused("--webhook and --secret go together", "--secret", "whsec_1");
    refused("not a secret test key", "--key", "sk_live_1");
  }

  @Test
  void itsClockGoesAsTheMachinesDoes() throws Exception {
    try (var clock = new TickingClock(Instant.parse("2026-11-26T12:00:00Z"))) {
      CountDownLatch steps = new CountDownLatch(3);
      clock.start(steps::countDown);
      Instant before = clock.instant();
      assertThat(steps.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(clock.instant()).isAfter(before);
    }
  }

  private static void refused(String why, String... options) throws Exception {
    Process process = start(ProcessBuilder.Redirect.PIPE, options);
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
        .startsWith("hourbook sandbox: " + why);
    assertThat(process.waitFor()).isEqualTo(2);
  }

  private static Process start(String... options) throws IOException {
    return start(ProcessBuilder.Redirect.INHERIT, options);
  }

  private static Process start(ProcessBuilder.Redirect errors, String... options)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(
        List.of(java, "-cp", System.getProperty("java.class.path"), SandboxMain.class.getName()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectError(errors).start();
  }

  private static String firstLine(Process process) throws IOException {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
  }
}
