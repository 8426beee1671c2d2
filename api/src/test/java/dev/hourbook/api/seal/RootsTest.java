package dev.hourbook.api.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.seal.Break.RootDiffers;
import dev.hourbook.api.seal.Break.RootMissing;
import dev.hourbook.ledger.message.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootsTest {

  private final TestLog log = new TestLog();

  @TempDir
  private Path dir;

  @AfterEach
  void close() {
    log.close();
  }

  private Path file() {
    return dir.resolve("roots.csv");
  }

  private Roots roots() {
    return new Roots(log.app(), file());
  }

  private void sealed(int events) {
    log.append(events);
    log.sealer().pass();
  }

  @Test
  void addsOnlyWhatTheFileDoesNotHave() throws IOException {
    sealed(1_500);
    assertThat(roots().append()).isEqualTo(2);
    assertThat(roots().append()).isZero();
    sealed(1);
    assertThat(roots().append()).isEqualTo(1);

    List<String> lines = Files.readAllLines(file());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo("seal,first_event,last_event,sealed_at,hash");
    assertThat(lines.get(2)).matches("2,1001,1500,20\\d\\d-[^,]+Z,[0-9a-f]{64}");
    assertThat(lines.get(3)).startsWith("3,1501,1501,");
    assertThat(roots().check()).isEmpty();
  }

  @Test
  void findsAChainThatWasMadeAnewOverAChangedLog() {
    sealed(2_500);
    roots().append();

    log.owner().update("update book.domain_event set payload = '{}' where global_index = 1234");
    log.owner().update("delete from book.seal where number >= 2");
    log.sealer().pass();

    assertThat(log.breaks()).isEmpty();
    assertThat(roots().check()).contains(new RootDiffers(2, 1_001, 2_000));
  }

  @Test
  void findsATailThatWasCutTogetherWithItsSeals() {
    sealed(2_500);
    roots().append();

    log.owner().update("delete from book.domain_event where global_index > 2000");
    log.owner().update("delete from book.seal where number = 3");

    assertThat(log.breaks()).isEmpty();
    assertThat(roots().check()).contains(new RootMissing(3, 2_500));
  }

  @Test
  void namesASealThatIsGoneFromTheMiddle() {
    sealed(2_500);
    roots().append();

    log.owner().update("delete from book.seal where number = 2");

    assertThat(roots().check()).contains(new RootMissing(2, 2_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1",
        "'hello\n' | 1",
        "'seal,first_event,last_event,sealed_at,hash\n2,1,5,2026-02-01T00:00:00Z,%s\n' | 2",
        "'seal,first_event,last_event,sealed_at,hash\n1,1,5,2026-02-01T00:00:00Z,%s' | 2",
        "'seal,first_event,last_event,sealed_at,hash\n1,1,5,yesterday,%s\n' | 2",
        "'seal,first_event,last_event,sealed_at,hash\n1,1,5,2026-02-01T00:00:00Z,ab\n' | 2"
      })
  void refusesAFileThatIsNotOneOfRoots(String text, int line) throws IOException {
    Files.writeString(file(), text.formatted("0".repeat(64)));

    assertThatThrownBy(() -> roots().check())
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusal()).isEqualTo(new RootsRefusal.NoRoot(file(), line)));
    assertThatThrownBy(() -> roots().append()).isInstanceOf(Refused.class);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> roots().check())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("roots/unusable"))
        .hasMessageContaining("roots.csv")
        .hasMessageContaining("NoSuchFile");
  }
}
