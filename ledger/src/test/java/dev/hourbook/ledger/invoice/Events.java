package dev.hourbook.ledger.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;

/** What a fixture saw, to look at piece by piece. */
final class Events {
  private Events() {}

  static Object only(ResultValidator<?> result) {
    List<Object> seen = new ArrayList<>();
    result
        .expectSuccessfulHandlerExecution()
        .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(payloads -> {
          payloads.forEach(seen::add);
          return true;
        })));
    assertThat(seen).hasSize(1).doesNotHaveAnyElementsOfTypes(Message.class);
    return seen.getFirst();
  }
}
