package dev.hourbook.ledger.timesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesheetIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C-17:2026-02-07@sat-kolkata",
        "a:b:2026-02-09@iso",
        "c@home:2026-02-09@iso",
        "x:2026-03-02@mon-09:00-America/Los_Angeles",
      })
  void textFormReadsBack(String text) {
    TimesheetId id = TimesheetId.parse(text);
    assertThat(id.text()).isEqualTo(text);
    assertThat(id).hasToString("timesheet:" + text);
    assertThat(new TimesheetId(id.contract(), id.week())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "C-17", ":2026-02-09@iso", "C-17 2026-02-09@iso", "C-17:2026-02-10@iso"})
  void textThatIsNoSheetIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> TimesheetId.parse(text));
  }

  @Test
  void idComesFromTheFacts() {
    PayWeek week = PayWeek.parse("2026-02-09@iso");
    assertThat(new TimesheetId(new ContractId("C-1"), week))
        .isEqualTo(TimesheetId.parse("C-1:2026-02-09@iso"));
  }

  @Test
  void entryIsKnownBySourceAndItsId() {
    EntryId id = EntryId.parse("tracker:a:b");
    assertThat(id).isEqualTo(new EntryId("tracker", "a:b")).hasToString("tracker:a:b");
    assertThatIllegalArgumentException().isThrownBy(() -> EntryId.parse("48213"));
    assertThatIllegalArgumentException().isThrownBy(() -> new EntryId("a:b", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new EntryId("tracker", " "));
    assertThat(new EntryId("a", "2")).isLessThan(new EntryId("b", "1"));
    assertThat(new EntryId("a", "1")).isLessThan(new EntryId("a", "2"));
  }

  @Test
  void hashOfItemsKnowsNoOrder() {
    ItemId one = new ItemId("1");
    ItemId two = new ItemId("2");
    assertThat(ItemId.hash(List.of(one, two)))
        .isEqualTo(ItemId.hash(List.of(two, one)))
        .isNotEqualTo(ItemId.hash(List.of(one)));
  }

  @Test
  void pieceHoldsAtLeastASecond() {
    EntryId entry = new EntryId("tracker", "1");
    assertThat(new Piece(entry, 5, 6).length()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Piece(entry, 5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Piece(entry, -1, 5));
  }
}
