package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.house.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is that of the code, and is looked at when it changes. */
class OpenApiTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static RunningServer running;
  private static JsonNode api;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    api = running.caller().get("/api/openapi.json").json();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void theDescriptionBesideTheCodeIsTheCodes() throws IOException {
    Path kept = Project.root().resolve("docs/openapi.json");
    String text = JSON.writeValueAsString(api).replace("\r\n", "\n") + "\n";
    if (Boolean.getBoolean("hourbook.approve")) {
      Files.createDirectories(kept.getParent());
      Files.writeString(kept, text);
    }
    assertThat(Files.readString(kept))
        .as("run with -Dhourbook.approve=true and look at the difference")
        .isEqualTo(text);
  }

  @Test
  void itIsOpenApi31WithAnIdForEveryOperation() {
    assertThat(api.at("/openapi").asString()).startsWith("3.1");
    List<String> ids = new ArrayList<>();
    api.at("/paths")
        .forEach(path -> path.forEach(op -> ids.add(op.at("/operationId").asString())));
    assertThat(ids)
        .hasSizeGreaterThan(30)
        .doesNotHaveDuplicates()
        .noneMatch(id -> id.contains("_"));
  }

  @Test
  void everyWriteNeedsAKeyAndEveryCreationIs201() {
    Set<String> created = new TreeSet<>();
    api.at("/paths").properties().forEach(path -> {
      JsonNode write = path.getValue().at("/post");
      if (!write.isMissingNode()) {
        assertThat(write.at("/parameters").findValuesAsString("$ref"))
            .contains("#/components/parameters/idempotencyKey");
        assertThat(write.at("/responses").propertyNames()).contains("400", "404", "409", "422");
        if (write.at("/responses").has("201")) {
          created.add(path.getKey());
        }
      }
    });
    assertThat(created)
        .containsExactly(
            "/api/bank-accounts",
            "/api/bank-set-offs",
            "/api/clients",
            "/api/contracts",
            "/api/credit-notes",
            "/api/credit-notes/difference",
            "/api/experts",
            "/api/hours",
            "/api/pay-runs",
            "/api/rate-cards",
            "/api/receipts",
            "/api/vouchers");
  }
}
