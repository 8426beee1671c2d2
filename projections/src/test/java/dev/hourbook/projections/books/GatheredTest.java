package dev.hourbook.projections.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredTest {

  private static final int ROWS_OF_AN_EVENT = 40;

  private final List<String> done = new ArrayList<>();

  /** A view with many rows an event. */
  private final class Large implements View {

    @Override
    public Batch open() {
      return new Batch() {
        private int events;

        @Override
        public void take(Recorded recorded) {
          events++;
        }

        @Override
        public int rows() {
          return events * ROWS_OF_AN_EVENT;
        }

        @Override
        public void write() {
          done.add("wrote " + events);
        }
      };
    }

    @Override
    public List<String> tables() {
      return List.of("view.large");
    }
  }

  private void gather(int events, int most) {
    Gathered gathered = new Gathered(List.of(new Large()), most, () -> done.add("early"));
    for (int position = 1; position <= events; position++) {
      gathered.take(event(position));
    }
    gathered.write();
  }

  private static Recorded event(long position) {
    TimesheetId sheet = new TimesheetId(new ContractId("C"), PayWeek.parse("2026-02-02@iso"));
    HoursLogged none = new HoursLogged(sheet, List.of(), new Actor("user:anna"), false);
    return new Recorded(none, position, Instant.EPOCH);
  }

  @Test
  void aFewEventsOfManyRowsAreWrittenOnTheWay() {
    gather(5, 100);
    assertThat(done).containsExactly("early", "wrote 3", "wrote 2");
  }

  @Test
  void whatFitsIsWrittenOnceAtTheEnd() {
    gather(5, 1_000);
    assertThat(done).containsExactly("wrote 5");
  }
}
