package dev.hourbook.api.web.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Takes our null marks at their word: a component of a record is required unless it is nullable.
 */
final class StrictRecords extends JacksonAnnotationIntrospector {

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return isRequired(annotated)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : super.findSetterInfo(config, annotated);
  }

  private static boolean isRequired(Annotated annotated) {
    return switch (annotated) {
      case AnnotatedParameter parameter ->
        isRequired(parameter.getDeclaringClass(), parameter.getIndex());
      case AnnotatedField field -> isRequired(field.getDeclaringClass(), field.getName());
      default -> false;
    };
  }

  private static boolean isRequired(Class<?> type, int index) {
    List<RecordComponent> components = Required.ours(type);
    return index < components.size() && Required.is(components.get(index));
  }

  private static boolean isRequired(Class<?> type, String name) {
    return Required.ours(type).stream()
        .anyMatch(component -> component.getName().equals(name) && Required.is(component));
  }
}
