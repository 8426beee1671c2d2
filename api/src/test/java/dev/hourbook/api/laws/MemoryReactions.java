package dev.hourbook.api.laws;

import dev.hourbook.api.company.Reactions;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/**
 * What reacts in a company reacts here at once: each event is handed to every reaction before the
 * next act, and so are the events that they cause.
 */
final class MemoryReactions {

  private final Deque<EventMessage<?>> waiting = new ArrayDeque<>();
  private final List<AnnotationEventHandlerAdapter> reactions;

  MemoryReactions(Configuration axon) {
    ParameterResolverFactory parameters = axon.getComponent(ParameterResolverFactory.class);
    reactions = Reactions.all().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(named -> new AnnotationEventHandlerAdapter(named.getValue(), parameters))
        .toList();
  }

  /** Events of one commit, in their order. */
  void heard(Collection<? extends EventMessage<?>> events) {
    waiting.addAll(events);
  }

  /** Forgets what was heard of a command that was refused. */
  void forget() {
    waiting.clear();
  }

  /** Reacts until nobody has anything to add; a reaction may not fail. */
  void react(String recordedAt) {
    while (!waiting.isEmpty()) {
      EventMessage<?> event = waiting.remove();
      EventMessage<?> told = event.andMetaData(Map.of("recordedAt", recordedAt));
      for (AnnotationEventHandlerAdapter reaction : reactions) {
        try {
          if (reaction.canHandle(told)) {
            reaction.handle(told);
          }
        } catch (Exception failure) {
          throw new AssertionError(
              "a reaction fails: " + reaction.getTargetType().getSimpleName() + " to "
                  + event.getPayload(),
              failure);
        }
      }
    }
  }
}
