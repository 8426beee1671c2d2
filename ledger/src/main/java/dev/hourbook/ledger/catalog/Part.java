package dev.hourbook.ledger.catalog;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One component of a kind of record: its name, and how to read it. */
record Part(String name, MethodHandle reader) {

  private static final MethodType READER = MethodType.methodType(Object.class, Record.class);

  private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
    @Override
    protected List<Part> computeValue(Class<?> type) {
      return Stream.of(type.getRecordComponents()).map(Part::of).toList();
    }
  };

  /** The components in their order. */
  static List<Part> of(Class<? extends Record> type) {
    return PARTS.get(type);
  }

  private static Part of(RecordComponent component) {
    try {
      MethodHandle reader = MethodHandles.lookup().unreflect(component.getAccessor());
      return new Part(component.getName(), reader.asType(READER));
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException("a command is of public records: " + component, hidden);
    }
  }

  /** What a record of this kind has there. */
  @Nullable
  Object read(Record whole) {
    try {
      return (Object) reader.invokeExact(whole);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable impossible) {
      throw new IllegalStateException("an accessor declares nothing: " + name, impossible);
    }
  }
}
