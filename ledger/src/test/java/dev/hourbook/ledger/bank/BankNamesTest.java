package dev.hourbook.ledger.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankNamesTest {

  @Test
  void namesAreReadBack() {
    BankLineId line = BankLineId.parse("main/2026/7");
    assertThat(line).isEqualTo(new BankLineId(new BankAccountId("main"), "2026/7"));
    assertThat(BankLineId.parse(line.text())).isEqualTo(line);
    MovementId movement = MovementId.parse("voucher:a#b#2");
    assertThat(movement).isEqualTo(new MovementId("voucher:a#b", 2));
    assertThat(MovementId.parse(movement.text())).isEqualTo(movement);
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "/1", "main/", " /1"})
  void whatIsNoLineIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> BankLineId.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"receipt:R-1", "#1", "receipt:R-1#", "receipt:R-1#0", "receipt:R-1#a"})
  void whatIsNoMovementIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> MovementId.parse(text));
  }
}
