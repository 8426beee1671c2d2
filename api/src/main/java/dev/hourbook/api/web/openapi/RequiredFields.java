package dev.hourbook.api.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.hourbook.api.web.json.Required;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each record which of its fields must be there, as the reader of JSON asks for them. */
@Component
final class RequiredFields implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    List<String> required = java == null ? List.of() : Required.of(java.getRawClass());
    if (resolved != null && !required.isEmpty()) {
      Schema<?> described = described(resolved, context);
      if (described.getProperties() != null) {
        described.setRequired(
            required.stream().filter(described.getProperties()::containsKey).toList());
      }
    }
    return resolved;
  }

  /** Where a type is used there is only a reference; its fields are among the defined models. */
  private static Schema<?> described(Schema<?> resolved, ModelConverterContext context) {
    String reference = resolved.get$ref();
    if (reference == null) {
      return resolved;
    }
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    Schema<?> model = context.getDefinedModels().get(name);
    return model == null ? resolved : model;
  }
}
