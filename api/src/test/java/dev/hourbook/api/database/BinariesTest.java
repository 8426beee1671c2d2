package dev.hourbook.api.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

class BinariesTest {

  /** First word of a Mach-O file with programs for several processors, mach-o/fat.h. */
  private static final int FAT_MAGIC = 0xCAFEBABE;

  private static final int X86_64 = 0x01000007;
  private static final int ARM64 = 0x0100000C;
  private static final int REST_OF_FAT_ARCH = 16;

  @Test
  void theOneArchiveForMacOsRunsOnBothItsProcessors() throws IOException {
    try (InputStream packed =
            requireNonNull(BinariesTest.class.getResourceAsStream("/postgres-darwin-x86_64.txz"));
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      assertThat(processors(tar)).containsExactlyInAnyOrder(X86_64, ARM64);
    }
  }

  @Test
  void whatIsUnpackedElsewhereIsCopiedProgramsAndLinks(@TempDir Path folder) throws IOException {
    Path home = requireNonNull(
        Binaries.unpackedUnder(Folders.made(TestDatabase.BINARIES)).getParent());
    Path kept = folder.resolve("kept").resolve(home.getFileName()).resolve("bin");
    Files.createDirectories(kept);
    Files.writeString(kept.resolve("initdb"), "planted");
    assertThat(kept.resolve("initdb").toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(kept.resolve("link"), Path.of("initdb"));

    Path bin = Binaries.unpackedUnder(Folders.made(folder.resolve("new")), folder.resolve("kept"));

    assertThat(bin.resolve("initdb")).hasContent("planted").isExecutable();
    assertThat(Files.readSymbolicLink(bin.resolve("link"))).isEqualTo(Path.of("initdb"));
  }

  private static Set<Integer> processors(TarArchiveInputStream tar) throws IOException {
    TarArchiveEntry entry = tar.getNextEntry();
    while (!entry.getName().equals("bin/postgres")) {
      entry = tar.getNextEntry();
    }
    DataInputStream header = new DataInputStream(tar);
    assertThat(header.readInt()).isEqualTo(FAT_MAGIC);
    Set<Integer> processors = new HashSet<>();
    for (int left = header.readInt(); left > 0; left--) {
      processors.add(header.readInt());
      header.skipNBytes(REST_OF_FAT_ARCH);
    }
    return processors;
  }
}
