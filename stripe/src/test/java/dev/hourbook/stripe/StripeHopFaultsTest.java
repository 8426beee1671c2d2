package dev.hourbook.stripe;

import static dev.hourbook.stripe.StandIn.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting.NotThere;
import dev.hourbook.sandbox.Fault;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever hop an answer is lost on, looking it up says whether it was carried out. */
@Timeout(60)
class StripeHopFaultsTest {
  private static final Set<Fault> CARRIED_OUT = Set.of(
      Fault.SILENCE_AFTER,
      Fault.RESET_IN_BODY,
      Fault.CUT_IN_BODY,
      Fault.DRIP,
      Fault.ERROR_AFTER,
      Fault.NONE);
  private static final Set<Fault> SILENT =
      Set.of(Fault.SILENCE_BEFORE, Fault.SILENCE_AFTER, Fault.DRIP);
  private static final Set<Fault> TURNED_AWAY = Set.of(Fault.BUSY, Fault.BUSY_WITHOUT_HINT);
  private static final Set<Fault> NOT_HERE = Set.of(Fault.SCRIPTED, Fault.HANG);

  private static final Map<Hop, String> MADE_BY = Map.of(
      Hop.FUNDING, "POST /v1/transfers",
      Hop.DELIVERY, "POST /v1/payouts",
      Hop.REVERSAL, "POST /v1/transfers/{id}/reversals");

  static Stream<Arguments> hopsAndFaults() {
    return Stream.of(Hop.values())
        .flatMap(hop -> Stream.of(Fault.values())
            .filter(fault -> !NOT_HERE.contains(fault))
            .map(fault -> Arguments.of(hop, fault)));
  }

  @ParameterizedTest
  @MethodSource("hopsAndFaults")
  void aLostAnswerIsFoundOutByLookingItUp(Hop hop, Fault fault) {
    try (var stripe = new StandIn()) {
      String transfer = stripe.accepted(stripe.payout(1, 5_000));
      Instruction instruction = switch (hop) {
        case FUNDING -> stripe.payout(2, 5_000);
        case DELIVERY -> stripe.delivery(1, 5_000);
        case REVERSAL -> stripe.reversal(1, 5_000, transfer);
      };
      var rail = stripe.rail();
      stripe.sandbox.faults().plan(MADE_BY.getOrDefault(hop, ""), fault, 1);
      Answer answer = (SILENT.contains(fault) ? stripe.impatient() : rail).send(instruction);
      if (fault == Fault.NONE) {
        assertThat(answer).isInstanceOf(Accepted.class);
      } else if (TURNED_AWAY.contains(fault)) {
        assertThat(answer).isInstanceOf(Deferred.class);
      } else {
        assertThat(answer).isInstanceOf(Unknown.class).extracting("next").isEqualTo(Next.LOOK_UP);
      }
      var seen = rail.find(instruction, NOW);
      assertThat(seen instanceof NotThere).isEqualTo(!CARRIED_OUT.contains(fault));
      // And the key holds: however often it is sent again, it is made once at the most.
      rail.send(instruction);
      rail.send(instruction);
      if (CARRIED_OUT.contains(fault)) {
        assertThat(rail.find(instruction, NOW)).isEqualTo(seen);
      }
    }
  }
}
