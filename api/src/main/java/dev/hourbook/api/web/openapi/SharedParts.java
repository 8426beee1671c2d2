package dev.hourbook.api.web.openapi;

import dev.hourbook.api.web.idempotency.WriteHeaders;
import dev.hourbook.api.web.positions.PositionHeaders;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;

/** What operations of the description share: problems, and the headers of requests and answers. */
final class SharedParts {

  static final String LEAST = "minPosition";
  static final String KEY = "idempotencyKey";
  static final String ACTOR = "actor";
  static final String POSITION_HEADER = PositionHeaders.POSITION;

  private static final Map<String, String> PROBLEMS = Map.of(
      "400", "The request cannot be understood; field and place are named.",
      "404", "What is named is not there.",
      "409", "The book does not allow it now, or it collides with what is there.",
      "413", "The body has more than a mebibyte.",
      "415", "The body is not JSON.",
      "422", "A value cannot be right, or the key stands for another request.",
      "503", "The views did not reach the position in time; ask again.");

  private SharedParts() {}

  static Header positionReference() {
    return new Header().$ref("#/components/headers/position");
  }

  static void addTo(Components components) {
    components.addSchemas("Problem", problem());
    components.addHeaders(
        "position",
        new Header()
            .description("The position of the log that the answer reflects.")
            .schema(new StringSchema()));
    Parameter least =
        header(PositionHeaders.LEAST, "Answer only once the views reflect this position.");
    components.addParameters(LEAST, least);
    Parameter key =
        header(WriteHeaders.KEY, "Your own key of this write; the same again to repeat it.");
    components.addParameters(KEY, key.required(true));
    Parameter actor = header(WriteHeaders.ACTOR, "Who asks; without it user:operator.");
    components.addParameters(ACTOR, actor);
    PROBLEMS.forEach((code, says) -> components.addResponses(code, response(says)));
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }

  private static ApiResponse response(String says) {
    Schema<?> schema = new Schema<>();
    schema.set$ref("#/components/schemas/Problem");
    MediaType media = new MediaType().schema(schema);
    return new ApiResponse()
        .description(says)
        .content(new Content().addMediaType("application/problem+json", media));
  }

  /** RFC 9457; the offending values are further members. */
  private static Schema<?> problem() {
    ObjectSchema schema = new ObjectSchema();
    schema.addProperty("type", text("urn:hourbook:problem: and the code"));
    schema.addProperty("title", text("the status in words"));
    schema.addProperty("status", new IntegerSchema());
    schema.addProperty("detail", text("what is wrong, and what to do"));
    schema.addProperty("code", text("stable, thing/reason"));
    schema.setRequired(List.of("type", "title", "status", "detail", "code"));
    return schema;
  }

  private static Schema<?> text(String description) {
    Schema<?> text = new StringSchema();
    text.setDescription(description);
    return text;
  }
}
