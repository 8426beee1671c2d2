package dev.hourbook.api.web;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotes over HTTP: two people, a time that passes, and clear words for what cannot be meant. */
class QuoteActsTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";
  private static final String QUOTES = "/api/quotes";
  private static final String QUOTE = "{'quotes':'USD-EUR','reference':'CITI-1','pair':'EUR/USD',"
      + "'rate':'1.085','from':'2027-02-16T00:00:00Z','until':'2027-02-20T00:00:00Z',"
      + "'reason':'pay','approvedBy':'" + BEN + "'}";

  private RunningServer running;
  private Caller caller;

  @BeforeEach
  void start() {
    running = RunningServer.start();
    caller = running.caller();
    ExchangePair pair = ExchangePair.parse("EUR/USD");
    Instant now = running.company().clock().now();
    Quote known = new Quote(LocalDate.ofInstant(now, UTC), ExchangeRate.parse("1.09"));
    running.company().send(new SetRate(pair, known, "ecb", new Actor(BEN), now, new Actor(ANNA)));
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void quoteIsLockedReadAndWithdrawn() {
    caller.post(BEN, QUOTES, QUOTE).refuses(409, "quote/same-person-twice");
    Caller.Answer locked = caller.post(ANNA, QUOTES, QUOTE).is(200);
    Caller.Answer read = caller.getAfter(locked, QUOTES).is(200);
    assertThat(read.text("/items/0/state")).isEqualTo("waits");
    assertThat(read.text("/items/0/rate")).isEqualTo("1.085");
    assertThat(read.text("/items/0/bought/currency")).isEqualTo("EUR");
    String withdrawal = "{'quotes':'USD-EUR','reference':'CITI-1','reason':'their error'}";
    Caller.Answer gone = caller.post(ANNA, QUOTES + "/withdraw", withdrawal).is(200);
    assertThat(caller.getAfter(gone, QUOTES).is(200).text("/items/0/state")).isEqualTo("withdrawn");
    assertThat(caller.getAfter(gone, QUOTES + "/position").is(200).body()).isEqualTo("[]");
  }

  @Test
  void whatCannotBeMeantIsRefusedWithItsPlace() {
    assertThat(caller
            .post(ANNA, QUOTES, QUOTE.replace("USD-EUR", "USD-XXQ"))
            .refuses(400, "request/unreadable")
            .body())
        .contains("quotes", "XXQ");
    assertThat(caller
            .post(ANNA, QUOTES, QUOTE.replace("'1.085'", "'-1'"))
            .refuses(400, "request/unreadable")
            .body())
        .contains("rate", "-1");
    caller
        .post(ANNA, QUOTES, QUOTE.replace("2027-02-20", "2029-02-20"))
        .refuses(422, "quote/out-of-range");
    caller
        .post(ANNA, QUOTES + "/withdraw", "{'quotes':'USD-EUR','reference':'Q','reason':'x'}")
        .refuses(404, "quote/unknown");
  }
}
