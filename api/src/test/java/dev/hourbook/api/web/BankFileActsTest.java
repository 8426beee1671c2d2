package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.remittance.EuroRun;
import dev.hourbook.api.remittance.FilesInABook;
import dev.hourbook.api.web.Caller.Answer;
import dev.hourbook.api.web.server.Server;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for a bank over HTTP: listed, refused in part, paid; they are made elsewhere. */
class BankFileActsTest {

  private static final String ANNA = "user:anna";

  @TempDir
  private Path folder;

  private final TestCompany test = TestCompany.open();
  private final Server server = Server.start(test.company(), 0);
  private final Caller caller = Caller.of(server.url());
  private String file = "";

  @BeforeEach
  void write() {
    test.company().clock().advanceTo(Instant.parse("2026-02-18T10:00:00Z"));
    file = "/api/bank-files/" + FilesInABook.in(test, folder).key();
  }

  @AfterEach
  void close() {
    server.close();
    test.close();
  }

  @Test
  void filesAreListedAndReadWithTheirPayments() {
    String run = EuroRun.RUN.key().replace("@", "%40");
    assertThat(caller.get("/api/bank-files?run=" + run).is(200).text("/items/0/reason"))
        .isEqualTo("the upload broke off");
    assertThat(caller.get("/api/bank-files?run=other").text("/items/0/id")).isEmpty();
    Answer read = caller.get(file).is(200);
    assertThat(read.text("/total/amount")).isEqualTo("90.00");
    assertThat(read.text("/state")).isEqualTo("written");
    Answer payments = caller.get(file + "/payments").is(200);
    assertThat(payments.text("/items/1/amount/amount")).isEqualTo("60.00");
    assertThat(payments.text("/items/1/endToEndId")).startsWith("HB-");
    caller.get("/api/bank-files/none").refuses(404, "remittance/unknown-file");
  }

  @Test
  void theBankRefusesOneAndPaysTheOther() {
    String payout = EuroRun.RUN.key() + ":E1:main:EUR:bank";
    String refusal = "{'payout':'" + payout + "','code':'AC04','reason':'closed',"
        + "'remedy':'EXPERT_MENDS','approvedBy':'USER'}";
    caller
        .post(ANNA, file + "/refusals", refusal.replace("USER", ANNA))
        .refuses(409, "remittance/same-person-twice");
    Answer refused = caller
        .post(ANNA, file + "/refusals", refusal.replace("USER", "user:ben"))
        .is(200);
    assertThat(caller.getAfter(refused, file).text("/refused")).isEqualTo("1");
    caller
        .post(ANNA, file + "/withdrawal", "{'reason':'lost','approvedBy':'user:ben'}")
        .refuses(409, "remittance/answered-already");
    assertThat(caller
            .post(ANNA, file + "/settlement", "{'paidOn':'2026-02-19'}")
            .is(200)
            .text("/paid"))
        .isEqualTo("1");
  }
}
