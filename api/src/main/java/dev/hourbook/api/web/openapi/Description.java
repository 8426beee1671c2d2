package dev.hourbook.api.web.openapi;

import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.paging.Page;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** Adds to the description what holds for every operation: headers, and problems it may answer. */
@Component
final class Description implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

  Description() {
    PlainTypes.register();
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    var parameters = Arrays.asList(method.getMethodParameters());
    operation.getResponses().values().forEach(Description::tellPosition);
    parameter(operation, SharedParts.LEAST);
    problems(operation, "400", "503");
    if (parameters.stream().anyMatch(p -> p.getParameterType() == Caller.class)) {
      parameter(operation, SharedParts.KEY);
      parameter(operation, SharedParts.ACTOR);
      problems(operation, "404", "409", "413", "415", "422");
    }
    if (parameters.stream().anyMatch(p -> p.hasParameterAnnotation(PathVariable.class))) {
      problems(operation, "404");
    }
    if (ResolvableType.forMethodReturnType(method.getMethod()).getGeneric(0).toClass()
        == Page.class) {
      operation.getResponses().forEach(Description::offerCsv);
    }
    return operation;
  }

  private static void offerCsv(String status, ApiResponse response) {
    if (status.equals("200")) {
      response.getContent().addMediaType("text/csv", new MediaType().schema(new StringSchema()));
    }
  }

  private static void tellPosition(ApiResponse response) {
    response.addHeaderObject(SharedParts.POSITION_HEADER, SharedParts.positionReference());
  }

  private static void parameter(Operation operation, String name) {
    operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + name));
  }

  private static void problems(Operation operation, String... codes) {
    for (String code : codes) {
      operation
          .getResponses()
          .addApiResponse(code, new ApiResponse().$ref("#/components/responses/" + code));
    }
  }

  @Override
  public void customise(OpenAPI api) {
    api.info(new Info()
            .title("Hourbook")
            .version("1")
            .description("The book of hours: clients are invoiced, experts are paid.")
            .license(new License().name("Apache-2.0")))
        .servers(List.of());
    SharedParts.addTo(api.getComponents());
  }
}
