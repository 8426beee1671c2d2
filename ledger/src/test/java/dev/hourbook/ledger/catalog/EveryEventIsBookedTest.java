package dev.hourbook.ledger.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.books.Booking;
import dev.hourbook.ledger.books.Books;
import dev.hourbook.ledger.message.LedgerEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The books know every family of events, and the manual says what each event does to them. */
class EveryEventIsBookedTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-02-18");
  private static final String MANUAL = "../docs/accounts.md";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+\\.[a-z-]+)` \\|");

  @Test
  void eventBooksSomethingOrTheManualSaysWhyNot() throws IOException {
    Set<String> booked = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    Examples.all().forEach(event -> {
      Booking booking = Books.book(event, TODAY);
      (booking.entries().isEmpty() ? silent : booked).add(name(event));
    });
    assertThat(booked).isEqualTo(namesUnder("What each event books"));
    assertThat(silent).isEqualTo(namesUnder("What books nothing"));
  }

  @Test
  void eventOfAnUnknownFamilyIsRefused() {
    LedgerEvent stranger = new LedgerEvent() {};
    assertThatIllegalArgumentException().isThrownBy(() -> Books.book(stranger, TODAY));
  }

  private static Set<String> namesUnder(String heading) throws IOException {
    String manual = Files.readString(Path.of(MANUAL));
    String after = manual.substring(manual.indexOf("\n## " + heading) + 1);
    int next = after.indexOf("\n## ");
    Set<String> names = new TreeSet<>();
    ROW.matcher(next < 0 ? after : after.substring(0, next))
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(names::add);
    return names;
  }

  private static String name(LedgerEvent event) {
    return EventNames.ALL.entrySet().stream()
        .filter(entry -> entry.getValue() == event.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
