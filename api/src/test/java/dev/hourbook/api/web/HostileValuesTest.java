package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Every write of the API with every value of its body turned into one that nobody means: it is
 * refused, or it is harmless, and the views go on.
 */
class HostileValuesTest {

  /** Half a surrogate pair has no bytes of its own; it travels as an escape. */
  private static final JsonMapper JSON = JsonMapper.builder(
          JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
      .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final String MONEY = "{'amount':'12.50','currency':'USD'}";
  private static final String RATES =
      "{'from':'2027-01-01T00:00 Z','bill':" + MONEY + ",'pay':" + MONEY + "}";
  private static final String REMOVAL = "{'reason':'SPAM','evidence':'file 7',"
      + "'noticedAt':'2026-02-10T00:00:00Z','appealUntil':'2026-03-10T00:00:00Z',"
      + "'approvedBy':'user:ben'}";
  private static final String LINES = "[{'account':'expenses:operating:rent','amount':" + MONEY
      + ",'servicedOn':'2026-02-09','client':'lab-h','project':'P','expert':'E-h'},"
      + "{'account':'assets:bank','amount':{'amount':'-12.50','currency':'USD'}}]";

  private static final String BRIEF = LINES.replaceAll(",'servicedOn[^}]*", "");

  /** Path and body; NEW is another key each time. */
  private static final String WRITES = """
      /api/clients | {'client':'NEW','name':'Lab','currency':'USD',
        'terms':{'cadence':'WEEKLY','netDays':30,'zone':'Z'}}
      /api/clients/{lab-h}/billing-terms | {'cadence':'WEEKLY','netDays':31,'zone':'Z'}
      /api/experts | {'expert':'NEW','zone':'Z'}
      /api/rate-cards | {'card':'NEW','rates':[RATES]}
      /api/rate-cards/{house%2FLaw%20h}/rates | {'rates':RATES,'approvedBy':'user:ben',
        'reason':'inflation'}
      /api/contracts | {'contract':'NEW','client':'lab-h','expert':'E-h','project':'P',
        'discipline':'Law h','card':'house/Law h','currency':'USD','calendar':'iso',
        'start':'2026-01-01T00:00 Z','rounding':'up 900 day','weeklyCap':3600}
      /api/contracts/{C-h}/rates | {'rates':RATES,'approvedBy':'user:ben','reason':'agreed'}
      /api/contracts/{C-h}/cap | {'weeklyCap':360000}
      /api/contracts/{C-h}/pause | {'from':'2026-07-01T00:00 Z'}
      /api/contracts/{C-h}/resumption | {'from':'2026-08-01T00:00 Z'}
      /api/contracts/{C-h}/end | {'from':'2027-08-01T00:00 Z'}
      /api/hours | {'entries':[{'entry':'test:NEW','contract':'C-h','work':{'kind':'dated',
        'date':'2026-02-09','seconds':60},'activity':'review','description':'said'}]}
      /api/hours | {'entries':[{'entry':'test:NEW','contract':'C-h','work':{'kind':'timed',
        'start':'2026-02-09T10:00:00Z','end':'2026-02-09T11:00:00Z','zone':'Z'}}]}
      /api/timesheets/{C-h:2026-02-09@iso}/corrections | {'entry':'test:h-09','work':{
        'kind':'dated','date':'2026-02-09','seconds':61},'reason':'typed wrong'}
      /api/timesheets/{C-h:2026-02-09@iso}/submission |
      /api/timesheets/{C-h:2026-02-09@iso}/rejection | {'entries':['test:none'],'reason':'no'}
      /api/timesheets/{C-h:2026-02-09@iso}/approval |
      /api/timesheets/{C-h:2026-02-09@iso}/dispute | {'hours':{'seconds':1},'reason':'doubt',
        'answerBy':'2026-03-01T00:00:00Z'}
      /api/timesheets/{C-h:2026-02-09@iso}/ruling | {'dispute':1,'ruling':'FOR_CLIENT',
        'reason':'heard'}
      /api/timesheets/{C-h:2026-02-09@iso}/removal | {'hours':{'seconds':1},'sides':['BILL'],
        'removal':REMOVAL}
      /api/timesheets/{C-h:2026-02-09@iso}/repointing | {'to':'C-i:2026-02-09@iso',
        'hours':{'seconds':1},'reason':'wrong project','approvedBy':'user:ben'}
      /api/timesheets/{C-h:2026-02-09@iso}/repricing | {'reason':'new rate'}
      /api/invoices | {'week':'2026-02-02@iso'}
      /api/invoices/{INV-2026-0001}/voiding | {'reason':'address','approvedBy':'user:ben'}
      /api/credit-notes | {'creditNote':'NEW','invoice':'INV-2026-0001','lines':[{'line':1,
        'hours':{'seconds':1},'disposition':'REMOVE'}],'reason':'less','removal':REMOVAL,
        'approvedBy':'user:ben'}
      /api/credit-notes/difference | {'creditNote':'NEW','invoice':'INV-2026-0001',
        'reason':'rate','approvedBy':'user:ben'}
      /api/credit-notes/{none}/offset | {'invoice':'INV-2026-0001'}
      /api/credit-notes/{none}/refund | {'amount':MONEY,'refundedOn':'2026-02-15',
        'reference':'wire','approvedBy':'user:ben'}
      /api/receipts | {'receipt':'NEW','client':'lab-h','amount':MONEY,
        'receivedOn':'2026-02-15','reference':'wire'}
      /api/receipts/{first}/application | {'invoices':['INV-2026-0001'],'order':'AS_GIVEN'}
      /api/receipts/{first}/unapplication | {'invoice':'INV-2026-0001','reason':'wrong one'}
      /api/receipts/{first}/refund | {'amount':{'amount':'0.01','currency':'USD'},
        'refundedOn':'2026-02-15','reference':'wire','approvedBy':'user:ben'}
      /api/vouchers | {'voucher':'NEW','bookedOn':'2026-02-15','reason':'rent','lines':LINES,
        'approvedBy':'user:ben'}
      /api/vouchers | {'voucher':'NEW','bookedOn':'2026-02-15','until':'2026-03-15',
        'reason':'rent','lines':BRIEF,'approvedBy':'user:ben'}
      /api/vouchers/{none}/posting | {'bookedOn':'2026-02-15','lines':[],
        'approvedBy':'user:ben'}
      /api/vouchers/{none}/release | {'reason':'nothing came'}
      /api/vouchers/{none}/reversal | {'bookedOn':'2026-02-15','reason':'twice',
        'approvedBy':'user:ben'}
      /api/pay-runs | {'week':'2026-02-02@iso'}
      /api/pay-runs/{none}/approval | {'hash':'ab12'}
      /api/pay-runs/{none}/settlement |
      /api/payouts/{none}/payment | {'paidOn':'2026-02-15','reference':'wire'}
      /api/payouts/{none}/cancellation | {'reason':'left'}
      /api/payouts/{none}/clawbacks | {'items':[{'item':'i','seconds':1}],'cause':'QUALITY',
        'reason':'r','document':'credit-note:1'}
      /api/payouts/{none}/clawbacks/{1}/decision | {'option':'SPLIT','borneSeconds':1,
        'reason':'r'}
      /api/periods/{2026-01}/closing | {'hash':'ab12','percent':98.5,'despite':'late'}
      /api/periods/{2026-01}/reopening | {'reason':'forgot'}
      /api/periods/{2026-01}/reopening/approval |
      """;

  private static final List<String> TEXTS = List.of(
      "\0",
      "a\0b",
      "a\nb",
      "\ud800",
      "",
      " ",
      "user:anna ",
      "system:expiry",
      "\u4e16".repeat(201),
      "x".repeat(5_000));

  private static final List<String> MOMENTS = List.of(
      "-0001-01-01",
      "1899-12-31",
      "1926-02-15",
      "9999-12-31",
      "+10000-01-01",
      "-0001-01-01T00:00:00Z",
      "+10000-01-01T00:00:00Z",
      "-0001-01-01T00:00 Z",
      "+10000-01-01T00:00 Z",
      "-0001-01-04@iso",
      "9999-12-27@iso");

  private static final List<String> SUMS =
      List.of("XXX", "IQD", "999999999999999", "-999999999999999", "0.000001", "10.005", "1e9");

  private static final List<String> NUMBERS = List.of(
      "-1", "0", "10000001", "100000000", "2147483647", "9223372036854775807", "1e300000000");

  private static final AtomicInteger FRESH = new AtomicInteger();

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
    running.sign("h");
    running.sign("i");
    caller.post("user:anna", "/api/hours", RunningServer.hours("h", 9, 3_600)).is(201);
    caller
        .post(
            "user:anna",
            "/api/receipts",
            bodies("/api/receipts").getFirst().replace("NEW", "first"))
        .is(201);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /** A write as it would be right. */
  private record Write(String path, String body) {

    static Write of(String line) {
      String[] parts = line.split(" \\|", 2);
      String body = parts[1]
          .replace("RATES", RATES)
          .replace("LINES", LINES)
          .replace("BRIEF", BRIEF)
          .replace("REMOVAL", REMOVAL)
          .replace("MONEY", MONEY)
          .replace('\'', '"')
          .strip();
      return new Write(parts[0], body);
    }

    /** As the API's description spells it, whatever the names of its parts. */
    String template() {
      return path.replaceAll("\\{[^}]*}", "{}");
    }

    String address() {
      return path.replace("{", "").replace("}", "").replace("@", "%40");
    }
  }

  private static List<Write> writes() {
    return WRITES
        .replaceAll("\n {2,}", " ")
        .lines()
        .map(String::strip)
        .map(Write::of)
        .toList();
  }

  private static List<String> bodies(String path) {
    return writes().stream().filter(w -> w.path().equals(path)).map(Write::body).toList();
  }

  @Test
  void everyWriteOfTheApiIsTried() {
    Set<String> described = new TreeSet<>();
    JsonNode paths = caller.get("/api/openapi.json").json().get("paths");
    paths.propertyNames().forEach(path -> {
      if (paths.get(path).has("post")) {
        described.add(path.replaceAll("\\{[^}]*}", "{}"));
      }
    });
    Set<String> tried = new TreeSet<>();
    writes().forEach(write -> tried.add(write.template()));
    assertThat(tried).isEqualTo(described);
  }

  @Test
  void noValueOfABodyStopsTheViews() {
    for (Write write : writes()) {
      if (!write.body().isEmpty()) {
        hostile(JSON.readTree(write.body())).forEach(body -> send(write.address(), body));
      }
    }
    viewsGoOn();
  }

  @Test
  void noIdOfAPathStopsTheViews() {
    for (Write write : writes()) {
      for (String id : List.of("%00", "a%00b", "%0A", "x".repeat(500), "%ED%A0%80", "%EF%BF%BD")) {
        if (write.path().contains("{")) {
          send(write.path().replaceAll("\\{[^}]*}", id), write.body());
        }
      }
    }
    viewsGoOn();
  }

  /** Whatever is wrong with it is no fault of ours. */
  private static void send(String path, String body) {
    String fresh = body.replace("NEW", "n" + FRESH.incrementAndGet());
    Answer answer = caller.post("user:anna", path, fresh);
    assertThat(answer.status()).as(path + " " + fresh + "\n" + answer.body()).isLessThan(500);
  }

  private static void viewsGoOn() {
    long head = running.company().ledger().positions().head();
    running.company().ledger().positions().awaitBooks(head, Duration.ofSeconds(30));
  }

  /** The body once for each of its values and each hostile one. */
  private static List<String> hostile(JsonNode body) {
    List<String> all = new ArrayList<>();
    collect(body, body, all);
    return all;
  }

  private static void collect(JsonNode whole, JsonNode node, List<String> all) {
    switch (node) {
      case ObjectNode object ->
        List.copyOf(object.propertyNames()).forEach(name -> {
          JsonNode right = object.get(name);
          instead(right).forEach(wrong -> {
            object.set(name, wrong);
            all.add(JSON.writeValueAsString(whole));
          });
          object.set(name, right);
          collect(whole, right, all);
        });
      case ArrayNode array ->
        IntStream.range(0, array.size()).forEach(i -> {
          JsonNode right = array.get(i);
          instead(right).forEach(wrong -> {
            array.set(i, wrong);
            all.add(JSON.writeValueAsString(whole));
          });
          array.set(i, right);
          collect(whole, right, all);
        });
      default -> {}
    }
  }

  private static List<JsonNode> instead(JsonNode right) {
    if (right.isNumber()) {
      return NUMBERS.stream()
          .<JsonNode>map(n -> NODES.rawValueNode(new RawValue(n)))
          .toList();
    }
    if (!right.isString()) {
      return List.of();
    }
    String text = right.asString();
    List<String> more = text.startsWith("20") ? MOMENTS : List.of();
    return Stream.of(TEXTS, more, text.matches("-?[0-9.]+|USD") ? SUMS : List.<String>of())
        .flatMap(List::stream)
        .<JsonNode>map(NODES::stringNode)
        .toList();
  }
}
