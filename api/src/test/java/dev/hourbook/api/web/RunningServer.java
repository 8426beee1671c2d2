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

  /** A client, an expert, a card at 95.00 and 60.00, and their contract, named after one word. */
  void sign(String name) {
    String anna = "user:anna";
    caller.post(anna, "/api/clients", """
        {'client':'lab-%s','name':'Lab %s','currency':'USD',
         'terms':{'cadence':'weekly','netDays':30,'zone':'Z'}}""".formatted(name, name));
    caller.post(anna, "/api/experts", "{'expert':'E-%s','zone':'Asia/Kolkata'}".formatted(name));
    caller.post(anna, "/api/rate-cards", """
        {'card':'house/Law %s','rates':[{'from':'2026-01-01T00:00 Z',
         'bill':{'amount':'95.00','currency':'USD'},'pay':{'amount':'60','currency':'USD'}}]}""".formatted(name));
    caller.post(anna, "/api/contracts", """
        {'contract':'C-%s','client':'lab-%s','expert':'E-%s','project':'P',
         'discipline':'Law %s','currency':'USD','calendar':'iso','start':'2026-01-01T00:00 Z'}""".formatted(name, name, name, name));
  }

  /** One entry of so many seconds on a day of February. */
  static String hours(String name, int day, long seconds) {
    return """
        {'entries':[{'entry':'test:%s-%d','contract':'C-%s',
         'work':{'date':'2026-02-%02d','seconds':%d},'activity':'review'}]}""".formatted(name, day, name, day, seconds);
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
