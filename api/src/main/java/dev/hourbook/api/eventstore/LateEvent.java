package dev.hourbook.api.eventstore;

import dev.hourbook.projections.books.Books;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * An event that was committed after one with a higher index. Its token keeps the index of the
 * furthest event read, with one gap less, so nothing in it says where the event itself stands: its
 * metadata does, for those who read it.
 */
record LateEvent(long index, Serializer serializer) {

  /** The event as read, told its place if its token has another. */
  TrackedEventData<?> placed(TrackedEventData<?> read) {
    boolean late =
        read.trackingToken() instanceof GapAwareTrackingToken token && token.getIndex() != index;
    return late && read instanceof DomainEventData<?> event
        ? new TrackedDomainEventData<>(read.trackingToken(), told(event))
        : read;
  }

  private DomainEventData<byte[]> told(DomainEventData<?> event) {
    MetaData metadata = serializer.deserialize(event.getMetaData());
    SerializedObject<byte[]> more =
        serializer.serialize(metadata.and(Books.LATE_POSITION, Long.toString(index)), byte[].class);
    return new GenericDomainEventEntry<>(
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getEventIdentifier(),
        event.getTimestamp(),
        event.getPayload().getType().getName(),
        event.getPayload().getType().getRevision(),
        (byte[]) event.getPayload().getData(),
        more.getData());
  }
}
