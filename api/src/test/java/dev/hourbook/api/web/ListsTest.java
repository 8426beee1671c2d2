package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists by pages and as CSV, and reading what was just written. */
class ListsTest {

  private static final String ANNA = "user:anna";

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
    for (int i = 1; i <= 4; i++) {
      caller.post(ANNA, "/api/experts", "{'expert':'E/%d','zone':'Z'}".formatted(i));
    }
    Answer last = caller.post(ANNA, "/api/experts", "{'expert':'E/5','zone':'Z'}");
    caller.getAfter(last, "/api/experts");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void pagesFollowTheirLinksToTheEndAndMissNobody() {
    List<String> seen = new ArrayList<>();
    String path = "/api/experts?limit=2";
    int pages = 0;
    while (path != null) {
      Answer page = caller.get(path);
      page.json().at("/items").forEach(item -> seen.add(item.at("/expert").asString()));
      String link = page.headers().get("link");
      path = link == null ? null : link.substring(1, link.indexOf('>'));
      assertThat(page.text("/next")).isEqualTo(path == null ? "" : path);
      pages++;
    }
    assertThat(seen).containsExactly("E/1", "E/2", "E/3", "E/4", "E/5");
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void anIdWithASlashIsReadByItsAddress() {
    Answer written = caller.post(ANNA, "/api/rate-cards", """
        {'card':'house/Tax law','rates':[{'from':'2026-01-01T00:00 Z',
         'bill':{'amount':'95.5','currency':'USD'},'pay':{'amount':'60','currency':'USD'}}]}""");
    String address = written.location();
    assertThat(address).isEqualTo("/api/rate-cards/house%2FTax%20law");
    Answer card = caller.getAfter(written, address);
    assertThat(card.text("/card")).isEqualTo("house/Tax law");
    assertThat(card.text("/rates/0/bill/amount")).isEqualTo("95.50");
  }

  @Test
  void aListIsCsvByParameterOrByAccept() {
    Answer byParameter = caller.get("/api/experts?format=csv&limit=2");
    Answer byAccept = caller.send(caller.to("/api/experts?limit=2").header("Accept", "text/csv"));
    assertThat(byParameter.body()).isEqualTo("expert,zone\r\nE/1,Z\r\nE/2,Z\r\n");
    assertThat(byAccept.body()).isEqualTo(byParameter.body());
    assertThat(byAccept.headers().get("content-type")).startsWith("text/csv");
    assertThat(byAccept.headers().get("link")).contains("after=E%2F2");
  }

  @Test
  void anEmptyListIsATableWithItsColumns() {
    assertThat(caller.get("/api/payouts?format=csv").body())
        .isEqualTo("payout,run,expert,rail,seconds,amount.amount,amount.currency,offset.amount,"
            + "offset.currency,net.amount,net.currency,state,paidOn,reference,"
            + "withheld.amount.amount,withheld.amount.currency,withheld.percent,"
            + "withheld.statute,exchanged.amount.amount,exchanged.amount.currency,"
            + "exchanged.pair,exchanged.rate,exchanged.quote\r\n");
  }

  @Test
  void aNameThatIsAFormulaIsATextInASpreadsheet() {
    Answer written = caller.post(ANNA, "/api/clients", """
        {'client':'evil','name':'=HYPERLINK(1)','currency':'USD',
         'terms':{'cadence':'monthly','netDays':0,'zone':'Z'}}""");
    Answer list = caller.getAfter(written, "/api/clients?format=csv");
    assertThat(list.body()).contains("evil,'=HYPERLINK(1),USD,monthly,0,Z");
    assertThat(caller.get("/api/clients/evil").text("/name")).isEqualTo("=HYPERLINK(1)");
  }

  @Test
  void everyAnswerTellsAPosition() {
    Answer written = caller.post(ANNA, "/api/clients", """
        {'client':'lab','name':'Lab','currency':'USD',
         'terms':{'cadence':'weekly','netDays':0,'zone':'Z'}}""");
    Answer read = caller.getAfter(written, "/api/clients/lab");
    assertThat(read.status()).isEqualTo(200);
    assertThat(Long.parseLong(read.position()))
        .isGreaterThanOrEqualTo(Long.parseLong(written.position()));
    assertThat(caller.get("/api/experts/nobody").position()).isNotNull();
  }

  @Test
  void reportsAreThoseOfTheCommandLine() {
    assertThat(caller.get("/api/reports/revenue?by=client").json()).isEmpty();
    assertThat(caller.get("/api/reports/invoices?format=csv").body())
        .startsWith("number,client,issued,due,currency,seconds,amount\r\n");
  }
}
