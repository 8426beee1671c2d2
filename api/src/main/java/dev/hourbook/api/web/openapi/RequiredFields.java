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
import java.util.Optional;
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
    Optional<Schema<?>> described = Optional.ofNullable(resolved).map(use -> model(use, context));
    Optional<JavaType> java = Optional.ofNullable(Json.mapper().constructType(type.getType()));
    List<String> required = java.map(found -> Required.of(found.getRawClass())).orElse(List.of());
    described
        .filter(model -> !required.isEmpty() && model.getProperties() != null)
        .ifPresent(model -> model.setRequired(
            required.stream().filter(model.getProperties()::containsKey).toList()));
    return resolved;
  }

  /** Where a type is used there is only a reference; its fields are among the defined models. */
  private static Schema<?> model(Schema<?> use, ModelConverterContext context) {
    Optional<Schema<?>> defined = Optional.ofNullable(use.get$ref())
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .map(context.getDefinedModels()::get);
    return defined.orElse(use);
  }
}
