package dev.hourbook.api.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class UuidV7FactoryTest {

  @Test
  void axonFindsIt() {
    assertThat(IdentifierFactory.getInstance()).isInstanceOf(UuidV7Factory.class);
  }

  @Test
  void idsOfOneMillisecondRiseStrictlyAlsoPastTheCounter() {
    long millis = 4_000_000_000_000L;
    List<String> ids = IntStream.range(0, 10_000)
        .mapToObj(i -> UuidV7Factory.next(millis).toString())
        .toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theFirstBitsAreTheMillisecondAndVersionAndVariantAreThoseOfTheRfc() {
    long millis = 5_000_000_000_000L;
    UUID id = UuidV7Factory.next(millis);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }
}
