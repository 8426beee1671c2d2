package dev.hourbook.api.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.audit.ViewChecksums;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.books.Books;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same acts on a real company, whose reactions join in, leave nothing to find. */
class HistoryInCompanyTest {

  private static final int ACTS = 500;

  @Test
  void aHistoryKeepsTheLawsPassesTheAuditAndIsRebuiltAsItIs() {
    try (TestCompany test = TestCompany.open()) {
      Company company = test.company();
      History history = new History(new CompanyBook(company), Books::book);
      long seed = Campaign.seeds().findFirst().orElseThrow();
      assertThat(history.play(Act.history(seed, ACTS))).as("seed %s", seed).isEmpty();
      System.err.println("company " + seed + ": " + history.tally());
      company.caughtUp();
      assertThat(new Audit(company).run(said -> {})).isEmpty();
      ViewChecksums checksums = new ViewChecksums(company.jdbc(), company.viewTables());
      Map<String, String> live = checksums.take();
      company.ledger().rebuild().resetBooks();
      company.caughtUp();
      assertThat(checksums.take()).isEqualTo(live);
    }
  }
}
