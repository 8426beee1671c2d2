package dev.hourbook.api.web.json;

import dev.hourbook.ledger.catalog.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Reads a text that can be stored; how long it may be says whoever it is meant for. */
final class StorableText extends StringDeserializer {

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    String text = super.deserialize(json, context);
    if (text != null && !Texts.isStorable(text)) {
      throw context.weirdStringException(text, String.class, "it cannot be stored");
    }
    return text;
  }
}
