package dev.hourbook.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.seal.Sealer;
import dev.hourbook.ledger.calendar.PayWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each law names the violation that somebody with the owner's password has planted. */
class AuditTest {

  private static TestCompany test;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
    new Sealer(test.company().jdbc(), Duration.ZERO).pass();
  }

  @AfterAll
  static void allIsAsItWasAndClosed() {
    assertThat(audit()).isEmpty();
    test.close();
  }

  private static List<Finding> audit() {
    return new Audit(test.company()).run(said -> {});
  }

  @Test
  void whatOthersWriteMeanwhileIsNoFinding() {
    PayWeek week = PayWeek.parse("2026-05-04@iso");
    Instant at = Instant.parse("2026-05-13T09:00:00Z");
    Runnable work = () -> {
      test.submit(at.toString(), TestCompany.dated("meanwhile", "C1", "2026-05-05", 60));
      test.company().approvals().byPerson(week, at, TestCompany.BEN);
      test.company().caughtUp();
    };
    List<String> said = new ArrayList<>();
    assertThat(new Audit(test.company()).run(law -> {
          said.add(law);
          if (law.equals("views are what the log says")) {
            CompletableFuture.runAsync(work).join();
          }
        }))
        .isEmpty();
    assertThat(said).contains("views are what the log says");
    assertThat(test.count("select count(*) from view.time_entry where entry = 'test:meanwhile'"))
        .isEqualTo(1);
  }

  private static void finds(String law, String planted) {
    Planting.in(test).finds(law, planted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an item is worth its seconds | timesheet.hours-approved | {bill,0,amount} | \"USD 0.01\"",
        "an item is worth its seconds | timesheet.hours-approved | {pay,0,amount} | \"USD 0.01\"",
        "pay is for exact seconds | timesheet.hours-approved | {pay,0,seconds} | 1",
        "an invoice is the sum of its lines | invoice.finalised | {total} | \"USD 0.01\"",
        "a printed line re-multiplies | invoice.finalised | {lines,0,stretches,0,to} | 1",
        "a payout is the sum of its items | payout.planned | {amount} | \"USD 0.01\"",
        "a payout is the sum of its items | payout.planned | {items,0,amount} | \"USD 0.01\"",
        "invoice numbers have no gap | invoice.finalised | {number} | \"INV-2026-0099\"",
        "claims are what the log says | payout.planned | {items,0,item} | \"C9:2026-02-02/1p0\"",
        "claims are what the log says | invoice.finalised | {invoice} | \"another\""
      })
  void namesAnEditedEvent(String law, String event, String path, String value) {
    finds(law, """
        update book.domain_event set payload = convert_to(jsonb_set(
          convert_from(payload, 'UTF8')::jsonb, '%s', '%s')::text, 'UTF8')
        where global_index = (
          select min(global_index) from book.domain_event where payload_type = '%s'
            and not convert_from(payload, 'UTF8') like '%%JPY%%')""".formatted(path, value, event));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claims are what the log says | delete from book.claim where side = 'pay'",
        "claims are what the log says"
            + " | insert into book.claim values ('bill', 'stray', 'invoice:none')",
        "views hold items for the documents that claim them"
            + " | update book.claim set document = 'invoice:none' where side = 'bill'",
        "invoice numbers have no gap"
            + " | update book.invoice_series set last_number = last_number + 1",
        "views hold items for the documents that claim them"
            + " | delete from view.item where side = 'pay' and document is not null",
        "earned is billed and unbilled in USD"
            + " | update view.item set document = null where side = 'bill'",
        "a document is worth its items | update view.item set minor = minor + 1",
        "a document is worth its items | update view.item set seconds = seconds + 1",
        "a document is worth its items | delete from view.invoice",
        "an invoice is shown with all its lines | delete from view.invoice_line where line = 1",
        "payouts stand where the log left them | update view.payout set state = 'planned'",
        "payouts stand where the log left them | delete from view.payout",
        "revenue is the sum of bill items in USD"
            + " | update view.posting set amount = amount + 1 where account = 'revenue:services'",
        "pay is the sum of pay items in JPY"
            + " | update view.posting set amount = amount * 2"
            + " where account = 'expenses:cost-of-services'",
        "published figures are the sums of the postings"
            + " | update view.client_rollup set amount = amount + 1"
            + " where account = 'expenses:cost-of-services'",
        "published figures are the sums of the postings"
            + " | delete from view.client_rollup where account = 'time:client:unbilled'",
        "seconds approved are seconds of pay items"
            + " | update view.timesheet set approved = approved + 1",
        "recorded seconds are all somewhere"
            + " | update view.time_entry set seconds = seconds + 1",
        "recorded seconds are all somewhere | update view.timesheet set submitted = -1"
      })
  void namesARowThatIsNotWhatTheLogSays(String law, String planted) {
    finds(law, planted);
  }

  @Test
  void namesAnItemOnTwoDocuments() {
    finds("a second of work is on one live document a side", """
        update book.domain_event e set payload = convert_to(jsonb_set(
            convert_from(e.payload, 'UTF8')::jsonb, '{items}', o.payload -> 'items')::text, 'UTF8')
        from book.event o
        where e.payload_type = 'payout.planned' and o.name = 'payout.planned'
          and o.payload ->> 'payout' = '2026-02-02@iso:E1:main:USD:bank'""");
  }

  @Test
  void namesADeletedEvent() {
    finds("streams have no hole", """
        delete from book.domain_event where sequence_number = 1
          and aggregate_identifier = 'timesheet:C1:2026-02-02@iso'""");
  }

  @Test
  void namesAnEventEditedAfterItWasSealed() {
    finds(
        "the log is as it was sealed",
        "update book.domain_event set payload = payload || ' ' where global_index = 2");
  }

  @Test
  void namesADeletedPayment() {
    finds(
        "payouts stand where the log left them",
        "delete from book.domain_event where payload_type = 'payout.paid'");
  }

  @Test
  void namesAnEventNobodyCanRead() {
    finds("every event can be read and every amount recomputed", """
        update book.domain_event set payload = 'garbage'
        where global_index = (select max(global_index) from book.domain_event)""");
  }

  @Test
  void namesAFailedReaction() {
    finds("no reaction has failed", """
        insert into book.dead_letter (dead_letter_identifier, processing_group,
          sequence_identifier, sequence_index, message_type, event_identifier, time_stamp,
          payload_type, payload, enqueued_at)
        values ('1', 'group', 'contract:C1', 0, 'event', '1', 'now', 'x', 'x', 'now')""");
  }

  @Test
  void namesAnApplicationThatMayChangeEvents() {
    String app = test.company().jdbc().queryForObject("select current_user", String.class);
    test.owner().execute("grant update on book.domain_event to \"" + app + "\"");
    try {
      assertThat(audit())
          .containsExactly(new Finding("the application may not change events", "UPDATE"));
    } finally {
      test.owner().execute("revoke update on book.domain_event from \"" + app + "\"");
    }
  }

  @Test
  void everyLawOfTheTablesIsProvedHere() {
    assertThat(Stream.concat(Law.ofTheBook().stream(), Law.ofTheViews().stream()))
        .extracting(Law::name)
        .hasSize(41)
        .doesNotHaveDuplicates();
  }
}
