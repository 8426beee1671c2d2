package dev.hourbook.api.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * JSON under our own names: {@code contract.signed} is stored, never a class name. The list of
 * names is closed both ways; besides it only Axon's metadata and tokens are known. Nulls and empty
 * optionals are not written; dates are ISO 8601 text; a stored field that no code reads is an
 * error.
 */
final class LedgerSerializer extends Jackson3Serializer {

  private static final List<Class<?>> AXON =
      List.of(MetaData.class, GapAwareTrackingToken.class, ReplayToken.class, ConfigToken.class);

  private final Map<String, Class<?>> classes;
  private final Map<Class<?>, String> names;

  LedgerSerializer(Map<String, Class<?>> events, List<JacksonModule> modules) {
    super(builder().jsonMapperBuilderCustomizer(mapper -> customize(mapper, modules)));
    Map<String, Class<?>> axon =
        AXON.stream().collect(Collectors.toMap(Class::getName, Function.identity()));
    this.classes = Stream.of(events, axon)
        .flatMap(map -> map.entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    this.names = classes.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  private static void customize(JsonMapper.Builder mapper, List<JacksonModule> modules) {
    mapper
        .polymorphicTypeValidator(
            // A replay token holds tokens by class name; nothing else may be named that way.
            BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .build())
        .changeDefaultPropertyInclusion(ignored -> JsonInclude.Value.construct(
            JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .addModules(modules);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    if (type == Void.class) {
      return SerializedType.emptyType();
    }
    String name = Optional.ofNullable(names.get(type))
        .orElseThrow(() -> new UnknownEventName("event/class-without-name: "
            + type.getName()
            + " has no stored name; add it to the catalogue of event names"));
    return new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    return Optional.<Class<?>>ofNullable(classes.get(type.getName()))
        .orElseThrow(() -> new UnknownEventName("event/unknown-name: '"
            + type.getName()
            + "' is not in the catalogue of event names; run the version that wrote it,"
            + " or add the name or an upcaster"));
  }
}
