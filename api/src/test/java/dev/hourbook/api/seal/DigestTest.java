package dev.hourbook.api.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Digests as another program would compute them: a changed form would break every chain. */
class DigestTest {

  private static Digest digest(byte[]... values) {
    Canonical canonical = new Canonical();
    for (byte[] value : values) {
      canonical.bytes(value);
    }
    return canonical.digest();
  }

  /** {@code printf '\0\0\0\0\0\0\0\1a\377\377\377\377\377\377\377\377' | sha256sum}. */
  @Test
  void isTakenOfLengthsAndBytes() {
    Canonical canonical = new Canonical();
    canonical.text("a");
    canonical.bytes(null);

    assertThat(canonical.digest())
        .isEqualTo(new Digest("de12b2ade0ab8c81f20206337a7c56a6556aee9553d01a6987bcb0e3979d160d"));
  }

  @Test
  void tellsWhereAValueEnds() {
    assertThat(digest(new byte[] {1, 2}, new byte[] {3}))
        .isNotEqualTo(digest(new byte[] {1}, new byte[] {2, 3}));
  }

  @Test
  void tellsNothingFromNoBytes() {
    Canonical nothing = new Canonical();
    nothing.bytes(null);

    assertThat(nothing.digest()).isNotEqualTo(digest(new byte[0]));
  }

  @Test
  void aSealKeepsItsHash() {
    Seal seal = new Seal(
        2,
        3,
        Digest.NONE,
        Instant.parse("2026-02-01T00:00:00.000001Z"),
        List.of(new EventDigest(5, new Digest("ab".repeat(32)))));

    assertThat(seal.absent()).containsExactly(new IndexRange(3, 5));
    assertThat(seal.hash())
        .isEqualTo(new Digest("ac14b7fbeb6bf4ae22858cf06ebc11b7efa9f9d5c9406f36bcc86d0f95fc1bd5"));
  }
}
