package dev.hourbook.ledger.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Path MANUAL = Path.of("../docs/accounts.md");

  @Test
  void pathsAreUniqueLowerCaseWords() {
    List<String> paths = Stream.of(Account.values()).map(Account::path).toList();
    assertThat(paths).doesNotHaveDuplicates();
    assertThat(paths).allMatch(path -> path.matches("[a-z]+(:[a-z]+(-[a-z]+)*)+"));
  }

  @Test
  void topLevelIsOneOfSixAndSaysTheKind() {
    Map<AccountKind, Set<String>> tops = Stream.of(Account.values())
        .collect(groupingBy(Account::kind, mapping(a -> a.path().split(":", 2)[0], toSet())));
    assertThat(tops)
        .containsOnly(
            Map.entry(AccountKind.ASSET, Set.of("assets")),
            Map.entry(AccountKind.LIABILITY, Set.of("liabilities")),
            Map.entry(AccountKind.EQUITY, Set.of("equity")),
            Map.entry(AccountKind.REVENUE, Set.of("revenue")),
            Map.entry(AccountKind.EXPENSE, Set.of("expenses")),
            Map.entry(AccountKind.TIME, Set.of("time")));
  }

  @Test
  void bookOfSecondsIsTheOneItsPathNames() {
    for (Account account : Account.values()) {
      Book book = account.path().startsWith("time:client:")
          ? Book.CLIENT_TIME
          : account.path().startsWith("time:expert:") ? Book.EXPERT_TIME : Book.MONEY;
      assertThat(account.book()).as(account.path()).isEqualTo(book);
      assertThat(account.kind() == AccountKind.TIME).isEqualTo(book != Book.MONEY);
    }
  }

  /** A path is stored with every posting, so whoever changes one has to change the manual too. */
  @Test
  void chartOfTheManualIsTheChart() throws IOException {
    String chart = Files.readString(MANUAL).split("\n## ", -1)[1];
    List<String> written = Pattern.compile("(?m)^\\| `([a-z:-]+)` \\|")
        .matcher(chart)
        .results()
        .map(found -> found.group(1))
        .toList();
    assertThat(written)
        .containsExactlyElementsOf(
            Stream.of(Account.values()).map(Account::path).toList());
  }
}
