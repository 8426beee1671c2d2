package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The command line in this process, with somebody who listens. */
abstract class Overheard {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  final ByteArrayOutputStream said = new ByteArrayOutputStream();
  final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  static int hourbook(String words) {
    return HourbookCommand.execute(words.isEmpty() ? new String[0] : words.split(" "));
  }

  final void complains(String words, String complaint) {
    assertThat(hourbook(words)).isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8)).contains(complaint);
    assertThat(said.size()).isZero();
  }
}
