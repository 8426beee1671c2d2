package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.dispatch.Campaign.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever fails, and whenever the application is killed, every expert is paid once. */
class CampaignTest {

  @Test
  void everyExpertIsPaidOnceWhateverFails() throws Exception {
    try (Campaign campaign =
        new Campaign(Size.asked(new Size(150, 3, 100, 20_260_309)), List.of())) {
      List<String> findings = campaign.run();
      System.err.println("campaign " + campaign.report());
      assertThat(findings).isEmpty();
      assertThat(campaign.banks()).containsOnlyKeys("paid", "failed", "returned");
      assertThat(campaign.replayWebhooks()).isEmpty();
      assertThat(campaign.verify()).isZero();
    }
  }
}
