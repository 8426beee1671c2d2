package dev.hourbook.api.web;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.api.web.server.Server;
import java.time.Instant;

/** A server over a fresh book, its clock at the end of a week in February 2026. */
record RunningServer(TestDatabase database, Company company, Server server, Caller caller)
    implements AutoCloseable {

  static final String WEEK = "2026-02-09@iso";
  static final Instant SUNDAY = Instant.parse("2026-02-15T23:00:00Z");

  static RunningServer start() {
    TestDatabase database = TestDatabase.fresh();
    Company company = Company.on(database.database());
    company.clock().advanceTo(SUNDAY);
    Server server = Server.start(company, 0);
    return new RunningServer(database, company, server, Caller.of(server.url()));
  }

  private static final String CLIENT = """
      {'client':'lab-NAME','name':'Lab NAME','currency':'USD',
       'terms':{'cadence':'weekly','netDays':30,'zone':'Z'}}""";

  private static final String CARD = """
      {'card':'house/Law NAME','rates':[{'from':'2026-01-01T00:00 Z',
       'bill':{'amount':'95.00','currency':'USD'},'pay':{'amount':'60','currency':'USD'}}]}""";

  private static final String CONTRACT = """
      {'contract':'C-NAME','client':'lab-NAME','expert':'E-NAME','project':'P',
       'discipline':'Law NAME','currency':'USD','calendar':'iso','start':'2026-01-01T00:00 Z'}""";

  private static final String HOURS = """
      {'entries':[{'entry':'test:NAME-DAY','contract':'C-NAME',
       'work':{'kind':'dated','date':'2026-02-DAY','seconds':SECONDS},'activity':'review'}]}""";

  /** A client, an expert, a card at 95.00 and 60.00, and their contract, named after one word. */
  void sign(String name) {
    post("/api/clients", CLIENT, name);
    post("/api/experts", "{'expert':'E-NAME','zone':'Asia/Kolkata'}", name);
    post("/api/rate-cards", CARD, name);
    post("/api/contracts", CONTRACT, name);
  }

  private void post(String path, String body, String name) {
    caller.post("user:anna", path, body.replace("NAME", name));
  }

  /** One entry of so many seconds on a day of February. */
  static String hours(String name, int day, long seconds) {
    return HOURS
        .replace("NAME", name)
        .replace("DAY", day < 10 ? "0" + day : Integer.toString(day))
        .replace("SECONDS", Long.toString(seconds));
  }

  /** How many events a stream has. */
  long events(String stream) {
    Long count = company
        .jdbc()
        .queryForObject(
            "select count(*) from book.domain_event where aggregate_identifier = ?",
            Long.class,
            stream);
    return count == null ? 0 : count;
  }

  @Override
  public void close() {
    server.close();
    company.close();
    database.close();
  }
}
