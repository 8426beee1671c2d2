package dev.hourbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

  private final Acknowledgements acknowledgements = new Acknowledgements();

  @Test
  void nothingIsSaidOfNone() {
    assertThat(acknowledgements.figures()).containsOnlyKeys("acknowledged");
  }

  @Test
  void theNinetyNinthOfAHundredIsTheSecondLongest() {
    IntStream.rangeClosed(1, 100).map(n -> 101 - n).forEach(n -> {
      acknowledgements.add(Duration.ofMillis(n));
    });
    assertThat(acknowledgements.figures())
        .containsEntry("acknowledged", 100L)
        .containsEntry("median_micros", 50_000L)
        .containsEntry("p99_micros", 99_000L)
        .containsEntry("longest_micros", 100_000L);
  }
}
