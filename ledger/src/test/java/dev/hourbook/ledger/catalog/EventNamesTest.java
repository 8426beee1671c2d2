package dev.hourbook.ledger.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.LedgerEvent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventNamesTest {

  @Test
  void everyEventOfTheLedgerHasExactlyOneStoredName() throws Exception {
    assertThat(EventNames.ALL.values()).doesNotHaveDuplicates();
    assertThat(EventNames.ALL.values()).containsExactlyInAnyOrderElementsOf(eventRecords());
  }

  @Test
  void eventsAreRecordsOfASealedFamily() throws Exception {
    for (Class<?> event : eventRecords()) {
      assertThat(event.isRecord()).as("%s is a record", event).isTrue();
      assertThat(event.getInterfaces())
          .as("%s belongs to one sealed family", event)
          .hasSize(1)
          .allMatch(Class::isSealed);
    }
  }

  @Test
  void nameIsKindAndFactInSmallLetters() {
    assertThat(EventNames.ALL.keySet())
        .allSatisfy(name -> assertThat(name).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
  }

  @Test
  void idsOfDifferentKindsNeverCollide() {
    List<String> kinds = Examples.ids().map(id -> kind(id.toString())).toList();
    assertThat(kinds).doesNotHaveDuplicates();
    assertThat(Examples.ids().map(Object::toString)).doesNotHaveDuplicates();
  }

  @Test
  void kindOfTheIdIsTheKindInTheStoredName() {
    List<String> stored = EventNames.ALL.keySet().stream()
        .map(name -> name.split("\\.", 2)[0])
        .distinct()
        .toList();
    assertThat(Examples.ids().map(id -> kind(id.toString())))
        .containsExactlyInAnyOrderElementsOf(stored);
  }

  private static String kind(String id) {
    return id.substring(0, id.indexOf(':'));
  }

  /** Every class of the ledger's main classes that is an event and not a family of them. */
  private static List<Class<?>> eventRecords() throws IOException, URISyntaxException {
    Path root = Path.of(
        LedgerEvent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .<Class<?>>map(EventNamesTest::load)
          .filter(type -> LedgerEvent.class.isAssignableFrom(type) && !type.isInterface())
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError(missing);
    }
  }
}
