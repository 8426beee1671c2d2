package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the command line says before it opens anything. */
class CommandWordsTest extends Overheard {

  /** What it says of itself, so that none is forgotten here; 'help' is the library's. */
  static Set<String> commands() {
    Set<String> all = new TreeSet<>(HourbookCommand.of().getSubcommands().keySet());
    all.remove("help");
    return all;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    assertThat(hourbook(command + " --help")).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("Usage: hourbook " + command)
        .contains("--help");
    assertThat(complained.size()).isZero();
  }

  @Test
  void helpSpeaksOfAnyCommand() {
    assertThat(hourbook("help verify")).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Usage: hourbook verify");
  }

  @Test
  void theRootNamesEveryCommandAndTheExitCodes() {
    assertThat(hourbook("--help")).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(commands())
        .contains("demo", "import", "close-week", "verify")
        .contains("Exit codes: 0 done, 1 refused", "3 something does not hold");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "demo --weeks 0 | --weeks is 0; give a number from 1 to 52",
        "report gossip | there is no report 'gossip'; there are revenue, pay, run-rate",
        "report | REPORT",
        "statement gossip | there is no statement 'gossip'; there are trial-balance, income",
        "statement | STATEMENT",
        "statement income --as-of someday | someday",
        "statement income --as-of 2026-02-01 --to 2026-02-02 | mutually exclusive",
        "report revenue --known-at someday | someday",
        "report revenue --by moon | moon",
        "report revenue --from yesterday | yesterday",
        "report revenue --format xml | xml",
        "receipt record wire-1 --client lab --amount 712.50 | is no amount; give USD:712.50",
        "receipt | Missing required subcommand",
        "invoice void INV-2026-0001 --reason address | --approve-as",
        "statement client --client lab --expert E1 | mutually exclusive",
        "close-week 2026-02-10@iso | '2026-02-10@iso' is no pay week",
        "close-week 2026-W07 | '2026-W07' is no pay week",
        "close-week 2026-02-30@iso | is no pay week",
        "import . --calendar lunar | 'lunar' is no pay calendar",
        "import . --calendar mon-25:00-UTC | is no pay calendar",
        "import . --invoice daily | daily",
        "import . --source a:b | 'a:b' names no source; give --source a name without a colon",
        "import a:b | 'a:b' names no source",
        "import | DIR",
        "import . --net-days soon | soon",
        "gossip | gossip",
        "run --port high | high"
      })
  void aWrongWordIsUsageAndNamesTheWord(String words, String complaint) {
    complains(words, complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "explain gossip | there is no figure 'gossip'; there are revenue, pay, gross-profit",
        "explain | FIGURE",
        "explain pay --week 2026-W54 | '2026-W54' is no week; give 2026-W07",
        "explain pay --week 2026-02-10@iso | is no week",
        "explain pay --month feb | feb",
        "explain pay --format csv | csv",
        "explain pay --week 2026-W07 --month 2026-02 | give one of --week, --month",
        "explain pay --month 2026-02 --to 2026-02-09 | give one of --week, --month",
        "explain pay --from 2026-02-09 --to 2026-02-09 | no day from 2026-02-09",
        "explain pay --since soon | soon",
        "explain pay --since 2026-02-09 --known-at 2026-02-09 | look back further",
        "explain run-rate --month 2026-02 | a run-rate is that of a week: give --week"
      })
  void aWrongWordOfExplainIsUsage(String words, String complaint) {
    complains(words, complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "period | list",
        "period check feb | 'feb' is no month; give one like 2026-02",
        "period check --week 2026-W54 | is no week",
        "period check --week 2026-W07 --this-week | mutually exclusive",
        "period preview | MONTH",
        "period preview 2026-02 --percent half | half",
        "period close 2026-02 | --hash",
        "period reopen 2026-02 | --reason"
      })
  void aWrongWordAboutAMonthIsUsage(String words, String complaint) {
    complains(words, complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rates set USDJPY 2026-02-09 1 --reason r --as user:a --approve-as user:b | USD/JPY",
        "rates set USD/USD 2026-02-09 1 --reason r --as user:a --approve-as user:b | no pair",
        "rates set USD/JPY 2026-02-09 1e9 --reason r --as user:a --approve-as user:b | no rate",
        "rates set USD/JPY 2026-02-09 0.0 --reason r --as user:a --approve-as user:b | no rate",
        "rates set USD/JPY 2026-02-09 1 --reason r --as user:a --approve-as system:x | nobody",
        "invoice void INV-1 --reason r --approve-as system:expiry | 'system:expiry' names nobody",
        "period reopen 2026-02 --approve-as anna | 'anna' names nobody; give a person"
      })
  void aWrongWordOfTwoPeopleIsUsage(String words, String complaint) {
    complains(words, complaint);
  }
}
