package dev.hourbook.api.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** A stream that tells its reader when events were committed in this process. */
final class PromptStream implements TrackingEventStream {

  private final TrackingEventStream stream;
  private final Bell committed;
  private final AtomicReference<Runnable> callback = new AtomicReference<>(() -> {});

  PromptStream(TrackingEventStream stream, Bell committed) {
    this.stream = stream;
    this.committed = committed;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable listener) {
    committed.unsubscribe(callback.getAndSet(listener));
    committed.subscribe(listener);
    return true;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return stream.peek();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    return stream.hasNextAvailable(timeout, unit);
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    return stream.nextAvailable();
  }

  @Override
  public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
    stream.skipMessagesWithPayloadTypeOf(ignored);
  }

  @Override
  public void close() {
    committed.unsubscribe(callback.get());
    stream.close();
  }
}
