package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.database.TestBook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The command line within the test's own process, on a book in a folder: what a person at it would
 * type, word by word.
 */
final class ByHand implements AutoCloseable {

  private final TestBook book = TestBook.lent();

  private ByHand() {}

  /** A new book. */
  static ByHand opened() {
    return new ByHand();
  }

  /** A new book; it is that moment until the clock is set again. */
  static ByHand at(String instant) {
    ByHand hand = new ByHand();
    hand.done("clock --to " + instant);
    return hand;
  }

  /** Two people, a client, an expert and a contract C1 at 95.00 and 60.00 by the ISO week. */
  ByHand withContract() {
    done("client add lab --currency USD --cadence weekly");
    done("expert add E1 --zone Europe/Berlin");
    done("rate-card publish house/Law --from 2026-01-01T00:00@Z --bill USD:95 --pay USD:60");
    return signed("C1");
  }

  /** A book in which one hour at 95.00 came in, was paid at 60.00, and is on an invoice. */
  static ByHand replayed(Path folder) {
    ByHand hand = new ByHand();
    hand.done("import " + folder + " --replay-weeks");
    return hand;
  }

  /** One contract more of the same two. */
  ByHand signed(String contract) {
    done("contract sign " + contract + " --client lab --expert E1 --project P --discipline Law"
        + " --currency USD --start 2026-01-01T00:00@Z");
    return this;
  }

  /** Types the words, and says what was answered. */
  Ended typed(String words) {
    Stream<String> where = Stream.of("--data", book.folder().toString());
    return executed(Stream.concat(Stream.of(words.split(" ")), where).toList());
  }

  /** Runs a command line in this process, and keeps what it prints. */
  static Ended executed(List<String> words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      int code = HourbookCommand.execute(words.toArray(String[]::new));
      return new Ended(
          code, said.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** It is done; what it printed. */
  String done(String words) {
    Ended ended = typed(words);
    assertThat(ended.code()).as(words + ": " + ended.err()).isZero();
    return ended.out();
  }

  /** The ledger says no, and nothing is printed. */
  void refused(String words, String code) {
    Ended ended = typed(words);
    assertThat(ended.err()).as(words).contains("[" + code + "]");
    assertThat(ended.code()).as(words).isEqualTo(1);
    assertThat(ended.out()).as(words).isEmpty();
  }

  /** The words are wrong, and the answer says how. */
  void misused(String words, String complaint) {
    Ended ended = typed(words);
    assertThat(ended.err()).as(words).contains(complaint);
    assertThat(ended.code()).as(words).isEqualTo(2);
    assertThat(ended.out()).as(words).isEmpty();
  }

  /** What somebody could do behind the book's back. */
  JdbcTemplate owner() {
    return new JdbcTemplate(book.owner());
  }

  @Override
  public void close() {
    book.close();
  }
}
