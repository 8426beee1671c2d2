package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.projections.statements.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names that a program could take for its own syntax reach it as they are. */
class HostileNamesTest {

  private static final List<String> NAMES = List.of(
      "a; b  c|d",
      "\"quoted\" \\back\\",
      "comma, date:2020-01-01",
      "two\nlines\r\nof text\ttabbed",
      "[2020-01-01] = @ 5 USD ; x",
      " blanks around ",
      "50% of %2C",
      "日本 Ünïcode 😀 \u2028 \u0085",
      "*!#^(x){y}");

  private static final String LEGS = """
      insert into view.posting (position, leg, entity, account, unit, amount, booked_on,
        recorded_at, project)
      select ?, leg, 'main', 'assets:bank', 'USD', amount, '2026-01-01', now(), ?
      from (values (0, 100), (1, -100)) legs (leg, amount)""";

  private static TestCompany test;

  @TempDir
  private Path folder;

  @BeforeAll
  static void plant() {
    test = TestCompany.open();
    JdbcTemplate jdbc = test.company().jdbc();
    jdbc.update("insert into view.booked_rollup values"
        + " ('assets:bank', 'USD', '2026-01-01', '2026-01-01', 100)");
    for (int position = 0; position < NAMES.size(); position++) {
      jdbc.update(
          "insert into view.journal_entry values (?, 'some.event', '2026-01-01', now())", position);
      jdbc.update(LEGS, position, NAMES.get(position));
    }
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private Path checked(Bookkeeper keeper) throws Exception {
    Path file = new Exported(test.company().jdbc(), folder).of(keeper.form(), Span.ALL);
    keeper.check(file);
    return file;
  }

  @Test
  void hledgerReadsThemPercentEncoded() throws Exception {
    String file = checked(Bookkeeper.HLEDGER).toString();
    String values = Program.run("hledger", "-f", file, "tags", "project", "--values");
    assertThat(values.lines().map(HostileNamesTest::decoded))
        .containsExactlyInAnyOrderElementsOf(NAMES);
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Test
  void beancountReadsThemAsTheyAre() throws Exception {
    String file = checked(Bookkeeper.BEANCOUNT).toString();
    String names = "select distinct any_meta('project') as project";
    String values = Program.run("bean-query", "-q", "-f", "csv", file, names);
    assertThat(Program.rows(values))
        .extracting(row -> row.getField(0))
        .containsExactlyInAnyOrderElementsOf(NAMES);
  }
}
