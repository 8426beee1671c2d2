package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerSerializerTest {

  private final LedgerSerializer serializer = new LedgerSerializer(Tallies.NAMES, List.of());

  @Test
  void anEventIsStoredUnderItsOwnName() {
    SerializedObject<byte[]> stored =
        serializer.serialize(new Tallies.Counted("a", 5), byte[].class);
    assertThat(stored.getType().getName()).isEqualTo("tally.counted");
    assertThat(json(stored)).isEqualTo("{\"tally\":\"a\",\"more\":5}");
    assertThat(serializer.<byte[], Object>deserialize(stored))
        .isEqualTo(new Tallies.Counted("a", 5));
  }

  @Test
  void datesAreTextAndAnEmptyOptionalTakesNoByteAndReadsBack() {
    Tallies.Dated bare =
        new Tallies.Dated("a", LocalDate.parse("2026-02-09"), Tallies.MONDAY, Optional.empty());
    SerializedObject<byte[]> stored = serializer.serialize(bare, byte[].class);
    assertThat(json(stored))
        .contains("\"2026-02-09\"")
        .contains("\"2026-02-09T08:00:00Z\"")
        .doesNotContain("note");
    assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(bare);
    Tallies.Dated noted = new Tallies.Dated("a", bare.day(), bare.at(), Optional.of("seen"));
    assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(noted, byte[].class)))
        .isEqualTo(noted);
  }

  @Test
  void tokensOfAReplayAndMetadataReadBack() {
    GapAwareTrackingToken token = GapAwareTrackingToken.newInstance(9, List.of(3L, 7L));
    roundTrips(token);
    roundTrips(
        ReplayToken.createReplayToken(token, GapAwareTrackingToken.newInstance(1, List.of())));
    roundTrips(ReplayToken.createReplayToken(token, null));
    roundTrips(MetaData.with("recordedAt", "2026-02-09T08:00:00Z"));
  }

  @Test
  void aClassWithoutANameIsNotStored() {
    assertThatThrownBy(() -> serializer.serialize(Tallies.open("a"), byte[].class))
        .isInstanceOf(UnknownEventName.class)
        .hasMessageContaining("event/class-without-name")
        .hasMessageContaining("Tallies$Open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tally.renamed",
        "java.util.ArrayList",
        "dev.hourbook.api.eventstore.Tallies$Counted",
        "org.axonframework.eventhandling.MergedTrackingToken"
      })
  void aNameOutsideTheCatalogueIsNotRead(String name) {
    assertThatThrownBy(() -> read(name, "{}"))
        .isInstanceOf(UnknownEventName.class)
        .hasMessageContaining("event/unknown-name: '" + name + "'");
  }

  @Test
  void aReplayTokenNamesNoClassButAxonsTokens() {
    assertThatThrownBy(() -> read(
            ReplayToken.class.getName(),
            "{\"tokenAtReset\":{\"@class\":\"java.util.ArrayList\"},\"currentToken\":null}"))
        .isInstanceOf(SerializationException.class);
    assertThatThrownBy(() ->
            read(ReplayToken.class.getName(), "{\"context\":{\"@class\":\"javax.swing.JFrame\"}}"))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void aStoredFieldThatNobodyReadsIsAnError() {
    assertThatThrownBy(() -> read("tally.opened", "{\"tally\":\"a\",\"lost\":1}"))
        .isInstanceOf(SerializationException.class);
  }

  private void roundTrips(Object value) {
    assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(value, byte[].class)))
        .isEqualTo(value);
  }

  private Object read(String type, String json) {
    return serializer.deserialize(new SimpleSerializedObject<>(
        json.getBytes(StandardCharsets.UTF_8), byte[].class, type, null));
  }

  private static String json(SerializedObject<byte[]> stored) {
    return new String(stored.getData(), StandardCharsets.UTF_8);
  }
}
