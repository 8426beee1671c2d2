package dev.hourbook.api.remittance;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.remittance.EuroRun.AT;
import static dev.hourbook.api.remittance.EuroRun.RUN;
import static dev.hourbook.api.remittance.EuroRun.order;
import static dev.hourbook.api.remittance.Numbers.KEY;
import static dev.hourbook.api.remittance.Numbers.accounts;
import static dev.hourbook.api.remittance.Numbers.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payout is in one live file at most, whoever asks how often and when. */
class OnceOnlyTest {

  @TempDir
  private Path folder;

  private final TestCompany test = TestCompany.open();
  private final Remittances remittances = new Remittances(test.company(), KEY);

  @BeforeEach
  void approve() {
    EuroRun.in(test);
  }

  @AfterEach
  void nothingIsWrong() {
    try (test) {
      test.company().caughtUp();
      assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
    }
  }

  @Test
  void draftThatSomebodyElseWroteMeanwhileIsRefusedWithTheirFile() {
    Draft mine = draft();
    RemittanceFileId first = write(draft(), "first.xml");
    assertThatThrownBy(() -> write(mine, "second.xml"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("file " + first.key() + ", written by user:anna at " + AT);
    assertThat(folder.resolve("second.xml.part")).doesNotExist();
    assertThat(draft().leftOut().getFirst().said()).contains(first.key(), "user:anna");
    assertThatThrownBy(() -> write(draft(), "second.xml"))
        .hasMessageContaining("No payout of run 2026-02-09@iso may go into a file now");
  }

  @Test
  void ofTwoWritersAtOnceOneWins() {
    List<Draft> drafts = Stream.generate(this::draft).limit(4).toList();
    List<CompletableFuture<Optional<RemittanceFileId>>> writers = drafts.stream()
        .map(draft -> CompletableFuture.supplyAsync(() -> tried(draft, drafts.indexOf(draft))))
        .toList();
    assertThat(writers.stream().map(CompletableFuture::join).flatMap(Optional::stream))
        .hasSize(1);
    assertThat(test.count("select count(*) from book.event where name = 'remittance-file.written'"))
        .isEqualTo(1);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  private Optional<RemittanceFileId> tried(Draft draft, int name) {
    try {
      return Optional.of(write(draft, name + ".xml"));
    } catch (RuntimeException lost) {
      return Optional.empty();
    }
  }

  private Draft draft() {
    return remittances.draft(RUN, accounts(csv()), AT);
  }

  private RemittanceFileId write(Draft draft, String name) {
    return remittances.write(draft, order(ANNA), folder.resolve(name));
  }
}
