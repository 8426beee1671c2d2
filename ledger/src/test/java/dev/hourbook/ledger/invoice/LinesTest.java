package dev.hourbook.ledger.invoice;

import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.invoice.Bills.NINETY_FIVE;
import static dev.hourbook.ledger.invoice.Bills.WEEK;
import static dev.hourbook.ledger.invoice.Bills.hour;
import static dev.hourbook.ledger.invoice.Bills.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.contract.Agreements;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void itemsOfOneSegmentAreOneLineThatMultiplies() {
    InvoiceLine line = only(item("1", 0, 600), item("2", 600, 600), item("3", 1_200, 600));
    assertThat(line.seconds()).isEqualTo(1_800);
    assertThat(line.amount()).isEqualTo(dollars("47.50")).isEqualTo(NINETY_FIVE.worth(1_800));
    assertThat(line.stretches()).containsExactly(new Stretch(0, 1_800, dollars("47.50")));
    assertThat(line.items()).extracting(id -> id.key()).containsExactly("1", "2", "3");
  }

  @Test
  void secondLineOfASplitWeekIsToDateLessBefore() {
    InvoiceLine march = only(item("4", 144_000, 7_200));
    assertThat(march.amount()).isEqualTo(dollars("190.00"));
    assertThat(march.stretches()).containsExactly(new Stretch(144_000, 151_200, dollars("190.00")));
    InvoiceLine odd = only(item("4", 600, 600));
    assertThat(odd.amount()).isEqualTo(dollars("15.84"));
    assertThat(NINETY_FIVE.worth(1_200).minus(NINETY_FIVE.worth(600))).isEqualTo(odd.amount());
  }

  @Test
  void gapInASegmentMakesTwoStretches() {
    InvoiceLine line = only(item("1", 0, 600), item("3", 1_200, 600), item("4", 1_800, 60));
    assertThat(line.stretches())
        .containsExactly(
            new Stretch(0, 600, dollars("15.83")), new Stretch(1_200, 1_860, dollars("17.41")));
    assertThat(line.amount()).isEqualTo(dollars("33.24"));
  }

  @Test
  void contractWeekAndRateEachBeginALine() {
    Rate dearer = Rate.of("110", USD);
    List<InvoiceLine> lines = Lines.of(List.of(
        hour("d", "C-2", WEEK, NINETY_FIVE),
        hour("c", "C-1", WEEK, dearer),
        hour("b", "C-1", WEEK, NINETY_FIVE),
        hour("a", "C-9", WEEK.plusWeeks(-1), NINETY_FIVE)));
    assertThat(lines)
        .extracting(line -> line.items().getFirst().key())
        .containsExactly("a", "b", "c", "d");
    assertThat(Lines.sum(lines.stream().map(InvoiceLine::amount).toList()))
        .isEqualTo(dollars("395.00"));
  }

  @Test
  void itemRoundedToNothingDoesNotTearItsNeighboursApart() {
    InvoiceLine line = only(item("2", 600, 900), item("1", 600, 0), item("0", 0, 600));
    assertThat(line.stretches()).containsExactly(new Stretch(0, 1_500, dollars("39.58")));
  }

  @Test
  void whatDoesNotMultiplyIsRefused() {
    BillableItem honest = item("1", 0, 600);
    BillableItem bent = new BillableItem(
        honest.item(),
        honest.contract(),
        honest.expert(),
        honest.discipline(),
        honest.project(),
        honest.week(),
        honest.rate(),
        honest.seconds(),
        honest.amount().plus(new Money(1, USD)),
        honest.before());
    assertThatThrownBy(() -> Lines.of(List.of(bent)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal())
                .isEqualTo(new InvoiceRefusal.DoesNotMultiply(
                    Agreements.C1, WEEK, dollars("15.84"), dollars("15.83"))));
  }

  @Test
  void everyLineMultipliesHoweverAWeekIsCutAndShuffled() {
    long seed = 47;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<BillableItem> first = new ArrayList<>();
      List<BillableItem> second = new ArrayList<>();
      long live = 0;
      for (int i = 0; i < 8; i++) {
        BillableItem next = item("" + i, live, random.nextInt(5) == 0 ? 0 : random.nextInt(9_000));
        (random.nextBoolean() ? first : second).add(next);
        live += next.seconds();
      }
      Money sum = total(first, random).plus(total(second, random));
      assertThat(sum).as("seed %d, round %d", seed, round).isEqualTo(NINETY_FIVE.worth(live));
    }
  }

  private static Money total(List<BillableItem> items, Random random) {
    Collections.shuffle(items, random);
    List<InvoiceLine> lines = Lines.of(items);
    for (InvoiceLine line : lines) {
      List<Money> printed = line.stretches().stream()
          .map(s -> NINETY_FIVE.worth(s.to()).minus(NINETY_FIVE.worth(s.from())))
          .toList();
      assertThat(Lines.sum(printed)).isEqualTo(line.amount());
      long covered = line.stretches().stream().mapToLong(s -> s.to() - s.from()).sum();
      assertThat(covered).isEqualTo(line.seconds());
    }
    return lines.stream().map(InvoiceLine::amount).reduce(Money.zero(USD), Money::plus);
  }

  private static InvoiceLine only(BillableItem... items) {
    List<InvoiceLine> lines = Lines.of(List.of(items));
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private static Money dollars(String amount) {
    return Money.of(amount, USD);
  }
}
