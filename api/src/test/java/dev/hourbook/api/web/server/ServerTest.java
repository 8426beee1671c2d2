package dev.hourbook.api.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.database.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server itself, over real HTTP. */
class ServerTest {

  private static TestDatabase database;
  private static Company company;
  private static Server server;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    company = Company.on(database.database());
    server = Server.start(company, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    company.close();
    database.close();
  }

  @Test
  void answersOnTheLoopbackAddress() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve("/api/position")).build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.body()).isEqualTo("{\"head\":0,\"books\":0}");
  }
}
