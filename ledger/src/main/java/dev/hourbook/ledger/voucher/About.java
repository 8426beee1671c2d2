package dev.hourbook.ledger.voucher;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import org.jspecify.annotations.Nullable;

/** What a line is about, where it is about anything: a client, a project, an expert. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record About(
    @Nullable ClientId client,
    @Nullable String project,
    @Nullable ExpertId expert) {

  private static final @Nullable String ABSENT = null;

  /** About the house itself. */
  public static final About HOUSE = new About(null, ABSENT, null);

  /** About one expert. */
  public static About expert(ExpertId who) {
    return new About(null, ABSENT, who);
  }

  /** As dimensions of a posting under a document. */
  public Dimensions under(String document) {
    return new Dimensions(
        client == null ? ABSENT : client.key(),
        project,
        ABSENT,
        expert == null ? ABSENT : expert.key(),
        ABSENT,
        document,
        ABSENT,
        ABSENT,
        ABSENT);
  }
}
