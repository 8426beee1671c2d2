package dev.hourbook.ledger.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  private record Closed(String shop) implements Refusal {
    @Override
    public String code() {
      return "shop/closed";
    }

    @Override
    public String message() {
      return shop + " is closed; come back tomorrow.";
    }
  }

  @Test
  void hashIsThatOfLinesEachEndedByALineFeed() {
    String hex = new Sha256().line("a").line("b").hex();
    assertThat(hex).isEqualTo("911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2");
    assertThat(new Sha256().line("ab").hex()).isNotEqualTo(hex);
  }

  @Test
  void hashOfNothingIsTheKnownOne() {
    assertThat(new Sha256().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void hashStartsOverAfterItWasRead() {
    Sha256 hash = new Sha256().line("first");
    String first = hash.hex();
    assertThat(hash.line("first").hex()).isEqualTo(first);
  }

  @Test
  void refusalTravelsWholeInsideTheException() {
    Closed closed = new Closed("bakery");
    Refused refused = new Refused(closed);
    assertThat(refused.refusal()).isEqualTo(closed);
    assertThat(refused).hasMessage("shop/closed: bakery is closed; come back tomorrow.");
  }

  @Test
  void refusalIsARuleUnlessItSaysOtherwise() {
    assertThat(new Closed("bakery").kind()).isEqualTo(Refusal.Kind.RULE);
  }

  @Test
  void actorNeedsAKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Actor(" "));
  }

  @Test
  void ruleThatActsByItselfIsASystemActor() {
    assertThat(Actor.system("auto-approval")).hasToString("system:auto-approval");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user:anna", "user:Anna", " user:anna\t", "USER:ANNA"})
  void onePersonIsOneHoweverTheyAreSpelt(String key) {
    assertThat(new Actor("user:anna").isSamePersonAs(new Actor(key))).isTrue();
    assertThat(new Actor("user:ben").isSamePersonAs(new Actor(key))).isFalse();
  }

  @Test
  void aPersonHasAPlainKeyAndIsNoRule() {
    assertThat(Actor.person("user:a.b-c_d@e")).hasValue(new Actor("user:a.b-c_d@e"));
    assertThat(Actor.person("system:expiry")).isEmpty();
    assertThat(Actor.person("user:" + "x".repeat(101))).isEmpty();
    assertThat(Actor.person("System:expiry")).isEmpty();
    assertThat(new Actor("user:anna ").isPerson()).isFalse();
  }
}
