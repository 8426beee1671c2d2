package dev.hourbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a figure was measured on: without it a figure says nothing. */
record Machine(Path folder, JdbcTemplate jdbc) {

  private static final int SYNCS = 200;
  private static final int PAGE = 8192;

  private static final String SETTINGS = """
      select string_agg(name || '=' || current_setting(name), ', ' order by name) from pg_settings
      where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_compression',
        'shared_buffers', 'max_wal_size', 'checkpoint_timeout', 'autovacuum', 'jit')""";

  List<String> lines() {
    Runtime runtime = Runtime.getRuntime();
    return List.of(
        "- CPU: " + cpu() + ", " + runtime.availableProcessors() + " cores",
        "- Java " + Runtime.version() + ", heap of at most " + (runtime.maxMemory() >> 20) + " MiB",
        "- " + text("select split_part(version(), ' on ', 1)") + ": " + text(SETTINGS),
        "- fdatasync of one page, median: " + syncMicros() + " us",
        "- load average: " + load(),
        "- commit: " + commit(),
        "");
  }

  static String load() {
    return String.valueOf(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private String text(String sql) {
    return String.valueOf(jdbc.queryForObject(sql, String.class));
  }

  private static String cpu() {
    Path info = Path.of("/proc/cpuinfo");
    try (Stream<String> lines = Files.exists(info) ? Files.lines(info) : Stream.empty()) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private long syncMicros() {
    List<Long> nanos = new ArrayList<>();
    Path file = folder.resolve("fdatasync.probe");
    try (FileChannel channel = FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE)) {
      for (int i = 0; i < SYNCS; i++) {
        nanos.add(sync(channel));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Spread(nanos).median() / 1000;
  }

  private static long sync(FileChannel channel) throws IOException {
    Stopwatch watch = Stopwatch.started();
    channel.write(ByteBuffer.allocate(PAGE), 0);
    channel.force(false);
    return watch.nanos();
  }

  private static String commit() {
    String root = System.getProperty("hourbook.root", ".");
    try {
      Process git =
          new ProcessBuilder("git", "-C", root, "describe", "--always", "--dirty").start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said.isBlank() ? "unknown" : said.strip();
    } catch (IOException absent) {
      return "unknown";
    }
  }
}
