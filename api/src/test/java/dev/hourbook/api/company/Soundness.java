package dev.hourbook.api.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.audit.ViewChecksums;
import java.util.Map;

/** What must hold of a book whatever happened in it. */
record Soundness(Company company) {

  static Soundness of(TestCompany test) {
    test.company().caughtUp();
    return new Soundness(test.company());
  }

  void nothingIsWrong() {
    assertThat(new Audit(company).run(said -> {})).isEmpty();
  }

  void sameMadeAgain() {
    ViewChecksums checksums = new ViewChecksums(company.jdbc(), company.viewTables());
    Map<String, String> live = checksums.take();
    company.ledger().rebuild().resetBooks();
    company.caughtUp();
    assertThat(checksums.take()).isEqualTo(live);
  }
}
