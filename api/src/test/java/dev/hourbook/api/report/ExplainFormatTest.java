package dev.hourbook.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.explain.Change;
import dev.hourbook.projections.explain.ChangedSum;
import dev.hourbook.projections.explain.ExplainedSum;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Knowledge;
import dev.hourbook.projections.explain.Leaf;
import dev.hourbook.projections.explain.Leaves;
import dev.hourbook.projections.explain.Value;
import dev.hourbook.projections.revenue.Earned;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a figure is made of, as people and machines read it. */
class ExplainFormatTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  private static final Explanation PAY = pay();

  private static Explanation pay() {
    Leaf leaf = new Leaf(
        new Leaf.Holder("payout:P-1", "P-1"),
        Optional.of("C-1"),
        WEEK,
        "USD 60.00",
        new Leaf.Cause(
            7,
            "timesheet.hours-repriced",
            Instant.parse("2026-02-16T09:00:00Z"),
            "user:ben",
            new Leaf.Why("agreed in January", "user:anna", "e-7")),
        Money.parse("USD 60.00"),
        3_600);
    Leaves leaves = new Leaves(List.of(leaf), 2, Money.parse("USD 1.50"), 90);
    Money money = Money.parse("USD 61.50");
    ExplainedSum sum = new ExplainedSum(Side.PAY, "the sum", Days.of(WEEK), money, 3_690, leaves);
    return new Explanation(
        "pay", "what it says", money.currency(), new Value.Amount(money), List.of(sum));
  }

  private static String printed(ExplainFormat format, List<Explanation> explanations) {
    StringWriter text = new StringWriter();
    format.to(new PrintWriter(text), explanations);
    return text.toString();
  }

  @Test
  void peopleReadTheDefinitionTheSumItsAccountsAndItsEvents() {
    assertThat(printed(ExplainFormat.TABLE, List.of(PAY)).lines().map(String::strip))
        .contains(
            "pay = USD 61.50",
            "what it says",
            "pay (the sum) = USD 61.50, 3690 s",
            "service days from 2026-02-09 up to 2026-02-16, which is excluded",
            "money: approved hours at pay rate, net of adjustments, paid or not"
                + " [expenses:cost-of-services, equity:memo:history:cost-of-services]",
            "P-1       C-1       2026-W07  USD 60.00         7  timesheet.hours-repriced"
                + "  2026-02-16T09:00:00Z  user:ben  user:anna    agreed in January   60.00"
                + "     3600",
            "and 2 more, sum USD 1.50, 90 s");
  }

  @Test
  void machinesReadTheSameWithEveryAmountAsText() {
    assertThat(printed(ExplainFormat.JSON, List.of(PAY)))
        .startsWith("[{\"figure\":\"pay\",\"definition\":\"what it says\",\"currency\":\"USD\","
            + "\"value\":\"61.50\",\"sums\":[{\"name\":\"pay\",\"role\":\"the sum\","
            + "\"from\":\"2026-02-09\",\"to\":\"2026-02-16\",\"amount\":\"61.50\","
            + "\"seconds\":3690,")
        .contains("\"leaves\":[{\"document\":\"payout:P-1\",\"contract\":\"C-1\","
            + "\"week\":\"2026-02-09@iso\",\"rate\":\"USD 60.00\",\"position\":7,"
            + "\"event\":\"timesheet.hours-repriced\",\"recorded_at\":\"2026-02-16T09:00:00Z\","
            + "\"who\":\"user:ben\",\"amount\":\"60.00\",\"seconds\":3600,"
            + "\"reason\":\"agreed in January\",\"approved_by\":\"user:anna\","
            + "\"event_id\":\"e-7\"}]")
        .endsWith("\"more\":{\"leaves\":2,\"amount\":\"1.50\",\"seconds\":90}}]}]\n");
  }

  private static Change change() {
    ExplainedSum sum = PAY.sums().getFirst();
    Earned was = new Earned("", 90, Money.parse("USD 1.50"));
    Earned now = new Earned("", 3_690, Money.parse("USD 61.50"));
    Leaves leaves = new Leaves(sum.leaves().largest(), 0, Money.parse("USD 0.00"), 0);
    return new Change(
        "pay",
        "what it says",
        PAY.currency(),
        new Knowledge(LocalDate.of(2026, 2, 15), LocalDate.MAX),
        new Value.Amount(was.amount()),
        new Value.Amount(now.amount()),
        List.of(new ChangedSum(Side.PAY, "the sum", sum.days(), was, now, leaves)));
  }

  private static String changed(ExplainFormat format, List<Change> changes) {
    StringWriter text = new StringWriter();
    format.changesTo(new PrintWriter(text), changes);
    return text.toString();
  }

  @Test
  void peopleReadBothFiguresTheDifferenceAndItsEvents() {
    assertThat(changed(ExplainFormat.TABLE, List.of(change())).lines().map(String::strip))
        .contains(
            "pay = USD 61.50 as known now",
            "= USD 1.50 as known at the end of 2026-02-15",
            "pay (the sum) changed by USD 60.00, 3600 s",
            "from USD 1.50, 90 s to USD 61.50, 3690 s",
            "P-1       C-1       2026-W07  USD 60.00         7  timesheet.hours-repriced"
                + "  2026-02-16T09:00:00Z  user:ben  user:anna    agreed in January   60.00"
                + "     3600");
    assertThat(changed(ExplainFormat.TABLE, List.of()))
        .isEqualTo("No work in the book is in it.\n");
  }

  @Test
  void machinesReadBothFiguresTheDifferenceAndItsEvents() {
    assertThat(changed(ExplainFormat.JSON, List.of(change())))
        .startsWith("[{\"figure\":\"pay\",\"definition\":\"what it says\",\"currency\":\"USD\","
            + "\"since\":\"2026-02-15\",\"known_at\":\"\",\"was\":\"1.50\",\"value\":\"61.50\","
            + "\"sums\":[{\"name\":\"pay\",\"role\":\"the sum\",\"from\":\"2026-02-09\","
            + "\"to\":\"2026-02-16\",\"was\":{\"amount\":\"1.50\",\"seconds\":90},"
            + "\"now\":{\"amount\":\"61.50\",\"seconds\":3690},"
            + "\"change\":{\"amount\":\"60.00\",\"seconds\":3600},\"events\":[{")
        .endsWith("\"more\":{\"leaves\":0,\"amount\":\"0.00\",\"seconds\":0}}]}]\n");
    assertThat(changed(ExplainFormat.JSON, List.of())).isEqualTo("[]\n");
  }

  @Test
  void nothingIsSaidInWordsAndIsAnEmptyArray() {
    assertThat(printed(ExplainFormat.TABLE, List.of()))
        .isEqualTo("No work in the book is in it.\n");
    assertThat(printed(ExplainFormat.JSON, List.of())).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @EnumSource(ExplainFormat.class)
  void whatCouldNotBeWrittenIsNotDone(ExplainFormat format) {
    PrintWriter full = new PrintWriter(new FullDisk());
    assertThatExceptionOfType(NotWritten.class).isThrownBy(() -> format.to(full, List.of()));
    assertThatExceptionOfType(NotWritten.class).isThrownBy(() -> format.changesTo(full, List.of()));
  }
}
