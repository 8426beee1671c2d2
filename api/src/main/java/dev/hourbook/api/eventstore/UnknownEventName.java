package dev.hourbook.api.eventstore;

import org.axonframework.serialization.SerializationException;

/** A class without a stored name, or a stored name without a class. */
public final class UnknownEventName extends SerializationException {

  UnknownEventName(String message) {
    super(message);
  }
}
