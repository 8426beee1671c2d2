package dev.hourbook.ledger.contract;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.cap;
import static dev.hourbook.ledger.contract.Agreements.capped;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Weeks of February 2026 begin on Mondays 2, 9, 16 and 23. */
class CapTest {

  private final AggregateTestFixture<Contract> contract =
      new AggregateTestFixture<>(Contract.class);

  @Test
  void raiseActsAtOnce() {
    contract.given(capped(1_000)).when(change(2_000L)).expectEvents(cap("2026-02-09", 2_000L));
  }

  @Test
  void cutActsFromTheNextWeek() {
    contract.given(capped(1_000)).when(change(500L)).expectEvents(cap("2026-02-16", 500L));
  }

  @Test
  void liftingTheCapIsARaiseAndTheFirstCapACut() {
    contract.given(capped(1_000)).when(change(null)).expectEvents(cap("2026-02-09", null));
    new AggregateTestFixture<>(Contract.class)
        .given(signed())
        .when(change(1_000L))
        .expectEvents(cap("2026-02-16", 1_000L));
  }

  @Test
  void capOfZeroIsAPauseFromTheNextWeek() {
    contract.given(capped(1_000)).when(change(0L)).expectEvents(cap("2026-02-16", 0L));
    ContractTerms terms = terms(capped(1_000), cap("2026-02-16", 0L));
    assertThat(in(terms, "2026-02-09")).hasValue(1_000);
    assertThat(in(terms, "2026-02-16")).hasValue(0);
  }

  @Test
  void raiseIsMeasuredAgainstTheWeekThatRuns() {
    contract
        .given(capped(1_000), cap("2026-02-16", 500L))
        .when(change(800L))
        .expectEvents(cap("2026-02-16", 800L));
  }

  @Test
  void lastWordAboutAWeekCounts() {
    ContractTerms terms = terms(capped(1_000), cap("2026-02-16", 500L), cap("2026-02-09", 2_000L));
    assertThat(in(terms, "2026-02-02")).hasValue(1_000);
    assertThat(in(terms, "2026-02-09")).hasValue(2_000);
    assertThat(in(terms, "2026-02-16")).hasValue(2_000);
  }

  @Test
  void cutLeavesTheRaisedWeekAlone() {
    ContractTerms terms =
        terms(capped(1_000), cap("2026-02-09", 2_000L), cap("2026-02-16", 1_500L));
    assertThat(in(terms, "2026-02-09")).hasValue(2_000);
    assertThat(in(terms, "2026-02-16")).hasValue(1_500);
    assertThat(in(terms, "2026-03-16")).hasValue(1_500);
  }

  @Test
  void contractWithoutCapHasNone() {
    assertThat(in(terms(signed()), "2026-02-09")).isEmpty();
    assertThat(in(terms(capped(1_000), cap("2026-02-09", null)), "2026-02-09")).isEmpty();
  }

  @Test
  void capBelowZeroIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> change(-1L)).withMessageContaining("-1");
  }

  private static OptionalLong in(ContractTerms terms, String day) {
    return terms.capIn(PayCalendar.ISO.weekOf(LocalDate.parse(day)));
  }

  private static ChangeCap change(@Nullable Long seconds) {
    return new ChangeCap(C1, seconds, at("2026-02-11T10:00:00Z"), ANN);
  }
}
