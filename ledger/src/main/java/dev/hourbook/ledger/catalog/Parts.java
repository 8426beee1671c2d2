package dev.hourbook.ledger.catalog;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The components of a record by name, in their order. */
record Parts(Record whole) {

  private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
    @Override
    protected List<RecordComponent> computeValue(Class<?> type) {
      return List.of(type.getRecordComponents());
    }
  };

  static Parts of(Record whole) {
    return new Parts(whole);
  }

  /** Whether it is only a name around one value. */
  boolean isOne() {
    return COMPONENTS.get(whole.getClass()).size() == 1;
  }

  void forEach(BiConsumer<String, @Nullable Object> part) {
    for (RecordComponent component : COMPONENTS.get(whole.getClass())) {
      part.accept(component.getName(), read(component));
    }
  }

  private @Nullable Object read(RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("a command is of public records: " + component, hidden);
    }
  }
}
