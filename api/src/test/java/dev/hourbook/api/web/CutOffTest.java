package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** An answer that breaks on its way is never taken for a whole one. */
class CutOffTest {

  private static final String PAYOUTS = """
      insert into view.payout (payout, run, expert, rail, currency, seconds, minor, state, paid_on)
      select 'run:' || lpad(n::text, 6, '0'), '2026-02-09@iso', 'E-1', 'bank',
        case when n < ? then 'USD' else 'no currency' end, 60, 100, 'paid', '2026-02-13'
      from generate_series(1, ?) n""";

  private static final String RUN = """
      insert into view.pay_run values
        ('2026-02-09@iso', '2026-02-09@iso', 'closed', 1, 1, 1, '', '', '', '', now())""";

  @Test
  void theConnectionIsCutOnceTheFirstRowsAreOut() throws Exception {
    try (RunningServer running = RunningServer.start()) {
      JdbcTemplate owner = new JdbcTemplate(running.database().owner());
      owner.update(RUN);
      owner.update(PAYOUTS, 1, 1);
      running.caller().get("/api/reports/payouts").refuses(500, "internal/failure");
      owner.update("delete from view.payout");
      owner.update(PAYOUTS, 5_000, 5_000);
      Caller caller = running.caller();
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> caller
              .http()
              .send(caller.to("/api/reports/payouts").build(), BodyHandlers.ofString()));
      owner.update("update view.payout set currency = 'USD'");
      assertThat(caller.get("/api/reports/payouts").is(200).json()).hasSize(5_000);
    }
  }
}
