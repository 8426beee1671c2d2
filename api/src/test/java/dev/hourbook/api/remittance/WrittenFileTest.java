package dev.hourbook.api.remittance;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.remittance.EuroRun.AT;
import static dev.hourbook.api.remittance.EuroRun.RUN;
import static dev.hourbook.api.remittance.EuroRun.order;
import static dev.hourbook.api.remittance.Numbers.KEY;
import static dev.hourbook.api.remittance.Numbers.accounts;
import static dev.hourbook.api.remittance.Numbers.csv;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class WrittenFileTest {

  private static final Path APPROVED = Path.of("src/test/resources/remittance/two-payments.xml");

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
  void fileIsTheOneComputedByHandAndValidByTheSchema() throws IOException, SAXException {
    Path out = folder.resolve("pay.xml");
    RemittanceFileId file = remittances.write(draft(csv()), order(ANNA), out);
    String approved = Files.readString(APPROVED).replace("FILE-ID", file.key());
    assertThat(out).content().isEqualTo(approved);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
    try (var folded = Files.list(folder)) {
      assertThat(folded).containsExactly(out);
    }
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("/pain.001.001.09.xsd"))
        .newValidator()
        .validate(new StreamSource(out.toFile()));
    test.company().caughtUp();
    assertThat(test.texts("select payments || ' ' || currency || ' ' || minor || ' ' || state"
            + " from view.remittance_file"))
        .containsExactly("2 EUR 9000 written");
    assertThat(test.count("select sum(net_minor) from view.payout where currency = 'EUR'"
            + " and expert in ('E1', 'E2')"))
        .isEqualTo(9_000);
  }

  @Test
  void whatIsNotInTheFileIsListedWithTheReason() {
    test.send(new HoldPayee(new ExpertId("E1"), "a letter", AT, ANNA));
    String short1 = csv().replaceAll("ba_E2.*\n", "");
    assertThat(said(draft(short1)))
        .containsExactly(
            "E1 its expert may not be paid now: a person holds it",
            "E2 the accounts file has no row of its account: ba_E2",
            "E3 no account was approved with it",
            "E4 the file pays in euro alone: USD 120.00");
  }

  private Draft draft(String csv) {
    return remittances.draft(RUN, accounts(csv), AT);
  }

  private static List<String> said(Draft draft) {
    return draft.leftOut().stream()
        .map(one -> one.payout().key().split(":")[1] + " " + one.said())
        .toList();
  }
}
