package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourbook.api.dispatch.Campaign.Size;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The campaign finds bugs that are known to pay twice, or not at all. */
class PlantedBugsTest {

  private static final String ASKED = "hourbook.campaign.plants";

  /** By these dice banks send back four of three hundred payouts, and refuse five. */
  private static final long SEED = 1;

  @ParameterizedTest
  @EnumSource(Plant.class)
  void campaignFinds(Plant plant) throws Exception {
    assumeTrue(Boolean.getBoolean(ASKED), "takes minutes: scripts/campaign.sh --plants");
    boolean slowly = plant == Plant.LIMITER_OFF;
    Size size = slowly ? new Size(60, 0, 10, SEED) : Size.asked(new Size(300, 2, 100, SEED));
    try (Campaign campaign = new Campaign(size, List.of(plant.compiled()))) {
      List<String> findings = campaign.run();
      System.err.println(plant + ": " + findings.size() + " findings, the first: "
          + findings.stream().limit(3).toList() + " " + campaign.report());
      assertThat(findings).isNotEmpty();
    }
  }
}
