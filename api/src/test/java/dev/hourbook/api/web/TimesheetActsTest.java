package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hours put right, turned down and worked by the clock, over HTTP and to the cent. */
class TimesheetActsTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";

  private static final String TIMED = """
      {'entries':[{'entry':'clock:NAME','contract':'C-NAME',
       'work':{'kind':'timed','start':'START','end':'END','zone':'Asia/Kolkata'}}]}""";

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void anEntryThatIsPutRightIsValuedAsItShouldHaveBeen() {
    String sheet = log("right", RunningServer.hours("right", 9, 600));
    Answer corrected = caller.post(ANNA, sheet + "/corrections", """
        {'entry':'test:right-09','work':{'kind':'dated','date':'2026-02-09','seconds':900},
         'reason':'typed in the wrong box'}""").is(200);
    assertThat(corrected.text("/href")).isEqualTo(sheet);
    Answer read = caller.getAfter(corrected, sheet).is(200);
    assertThat(read.number("/timesheet/recorded")).isEqualTo(900);
    assertThat(read.number("/entries/0/seconds")).isEqualTo(900);
    assertThat(worth(approve(sheet))).containsExactly("bill 900 s 23.75", "pay 900 s 15.00");
    caller.post(ANNA, sheet + "/corrections", """
        {'entry':'test:right-09','work':{'kind':'dated','date':'2026-02-09','seconds':1},
         'reason':'too late'}""").refuses(409, "timesheet/already-decided");
  }

  @Test
  void anEntryThatIsTurnedDownIsValuedForNobody() {
    String sheet = log("down", RunningServer.hours("down", 9, 600));
    log("down", RunningServer.hours("down", 10, 1_200));
    caller.post(ANNA, sheet + "/submission", "").is(200);
    String rejection = "{'entries':['test:down-10'],'reason':'not agreed'}";
    Answer rejected = caller.post(BEN, sheet + "/rejection", rejection).is(200);
    Answer read = caller.getAfter(rejected, sheet).is(200);
    assertThat(read.number("/timesheet/rejected")).isEqualTo(1_200);
    assertThat(read.number("/timesheet/submitted")).isEqualTo(600);
    assertThat(read.text("/entries/1/state")).isEqualTo("rejected");
    Answer approved = caller.post(BEN, sheet + "/approval", "").is(200);
    assertThat(worth(caller.getAfter(approved, sheet)))
        .containsExactly("bill 600 s 15.83", "pay 600 s 10.00");
    caller.post(BEN, sheet + "/rejection", rejection).refuses(409, "timesheet/already-decided");
  }

  @Test
  void workByTheClockIsValuedOnTheDaysItWasWorked() {
    String sheet = log("clock", timed("clock", "2026-02-09T23:00:00Z", "2026-02-10T00:30:00Z"));
    Answer read = approve(sheet);
    assertThat(read.number("/timesheet/approved")).isEqualTo(5_400);
    assertThat(days(read)).containsExactly("2026-02-09 3600", "2026-02-10 1800");
    assertThat(worth(read))
        .containsExactly(
            "bill 3600 s 95.00", "bill 1800 s 47.50", "pay 3600 s 60.00", "pay 1800 s 30.00");
  }

  @Test
  void workByTheClockOverTheEndOfAWeekIsLaidOnBothSheets() {
    String body = timed("two", "2026-02-08T23:30:00Z", "2026-02-09T00:15:00Z");
    running.sign("two");
    Answer logged = caller.post(ANNA, "/api/hours", body).is(201);
    assertThat(logged.number("/recorded")).isEqualTo(1);
    List<Long> seconds = new ArrayList<>();
    for (String week : List.of("2026-02-02@iso", "2026-02-09@iso")) {
      String sheet = "/api/timesheets/C-two%3A" + week.replace("@", "%40");
      seconds.add(caller.getAfter(logged, sheet).is(200).number("/timesheet/recorded"));
    }
    assertThat(seconds).containsExactly(1_800L, 900L);
    caller.post(ANNA, "/api/hours", body).is(200);
    caller
        .post(ANNA, "/api/hours", timed("two", "2026-02-08T23:30:00Z", "2026-02-09T00:16:00Z"))
        .refuses(409, "timesheet/entry-differs");
  }

  @Test
  void workByTheClockEndsAfterItBeganInWholeSeconds() {
    running.sign("odd");
    caller
        .post(ANNA, "/api/hours", timed("odd", "2026-02-09T10:00:00Z", "2026-02-09T10:00:00Z"))
        .refuses(400, "request/unreadable");
    caller
        .post(ANNA, "/api/hours", timed("odd", "2026-02-09T10:00:00Z", "2026-02-09T10:00:01.5Z"))
        .refuses(400, "request/unreadable");
  }

  private static String timed(String name, String start, String end) {
    return TIMED.replace("NAME", name).replace("START", start).replace("END", end);
  }

  /** Signs the contract at its first hours, and says where their sheet is read. */
  private static String log(String name, String body) {
    if (caller.get("/api/contracts/C-" + name).status() == 404) {
      running.sign(name);
    }
    return caller.post(ANNA, "/api/hours", body).is(201).location();
  }

  private static Answer approve(String sheet) {
    caller.post(ANNA, sheet + "/submission", "").is(200);
    return caller
        .getAfter(caller.post(BEN, sheet + "/approval", "").is(200), sheet)
        .is(200);
  }

  private static List<String> worth(Answer sheet) {
    List<String> said = new ArrayList<>();
    for (JsonNode item : sheet.json().at("/items")) {
      said.add(item.at("/side").asString() + " " + item.at("/seconds").asLong() + " s "
          + item.at("/amount/amount").asString());
    }
    return said;
  }

  private static List<String> days(Answer sheet) {
    List<String> said = new ArrayList<>();
    for (JsonNode item : sheet.json().at("/items")) {
      if (item.at("/side").asString().equals("bill")) {
        said.add(item.at("/day").asString() + " " + item.at("/seconds").asLong());
      }
    }
    return said;
  }
}
