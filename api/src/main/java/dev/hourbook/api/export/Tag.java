package dev.hourbook.api.export;

import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.projections.export.PostedLeg;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing a posting says beside its account and amount. */
record Tag(String name, String value) {

  /** The service day, a date, which is absent where no work stands behind the amount. */
  static final String SERVICED_ON = "serviced-on";

  /** All that a leg says, in the order of the journal's columns. */
  static List<Tag> of(PostedLeg leg) {
    Posting posting = leg.posting();
    Dimensions d = posting.dimensions();
    return Stream.of(
            tag(SERVICED_ON, posting.servicedOn()),
            tag("client", d.client()),
            tag("project", d.project()),
            tag("discipline", d.discipline()),
            tag("expert", d.expert()),
            tag("contract", d.contract()),
            tag("document", d.document()),
            tag("week", d.week()),
            tag("item", d.item()),
            tag("place", d.place()),
            tag("functional", leg.functional()))
        .flatMap(tags -> tags)
        .toList();
  }

  private static Stream<Tag> tag(String name, @Nullable Object value) {
    return Stream.ofNullable(value).map(said -> new Tag(name, String.valueOf(said)));
  }
}
