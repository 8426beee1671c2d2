package dev.hourbook.api.pages;

import dev.hourbook.api.preview.RunPreviews;
import dev.hourbook.api.rails.Rails;
import dev.hourbook.projections.items.ItemLists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.DebtLists;
import dev.hourbook.projections.payouts.PayRunLists;
import dev.hourbook.projections.payouts.PayRunLists.PayRunRow;
import dev.hourbook.projections.payouts.PayoutLife;
import dev.hourbook.projections.payouts.PayoutLists;
import dev.hourbook.projections.payouts.StandingPayouts;
import dev.hourbook.projections.payouts.StoredApprovals;
import dev.hourbook.projections.quotes.QuoteLists;
import dev.hourbook.projections.remittance.RemittanceLists;
import dev.hourbook.projections.remittance.UnfiledPayouts;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pay runs, one run with its payouts, and one payout with its items. */
@Controller
final class PayRunPages {

  private final Desk desk;
  private final PayRunLists runs;
  private final PayoutLists payouts;
  private final ItemLists items;
  private final Rails rails;
  private final RunExceptionLists exceptions;
  private final StoredApprovals approvals;
  private final RunPreviews previews;

  PayRunPages(Desk desk, Rails rails) {
    this.desk = desk;
    this.rails = rails;
    this.runs = new PayRunLists(desk.lists());
    this.exceptions = new RunExceptionLists(desk.lists());
    this.approvals = new StoredApprovals(desk.jdbc());
    this.previews = new RunPreviews(desk.jdbc(), rails.balances());
    this.payouts = new PayoutLists(desk.lists());
    this.items = new ItemLists(desk.lists());
  }

  @GetMapping("/pay-runs")
  String runs(@RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("pay-runs", model, m -> {
      m.addAttribute("rules", approvals.rules(desk.now()));
      m.addAttribute("list", runs.all(page));
    });
  }

  @GetMapping("/pay-runs/{run}")
  String run(@PathVariable String run, @RequestParam(defaultValue = "1") int page, Model model) {
    String template = desk.show("pay-run", model, m -> {
      PayRunRow row = runs.run(run).orElseThrow(() -> new NotInTheBook("pay run", run));
      m.addAttribute("run", row);
      m.addAttribute("consent", row.consent(approvals.rules(desk.now())));
      m.addAttribute("leftOut", exceptions.sums(run));
      m.addAttribute("sums", payouts.sumsOfRun(run));
      m.addAttribute("states", new StandingPayouts(desk.lists()).ofRun(run));
      m.addAttribute("status", rails.status());
      m.addAttribute("words", new PayWords());
      m.addAttribute("files", new RemittanceLists(desk.lists()).ofRun(run));
      m.addAttribute("unfiled", unfiled(row));
      m.addAttribute("exchanged", new QuoteLists(desk.lists()).ofRun(run));
      m.addAttribute("list", payouts.ofRun(run, page));
    });
    model.addAttribute("funding", isPlanned(model) ? previews.funding(run) : List.of());
    return template;
  }

  /** Before a run is approved nothing of it goes into a file. */
  private Paged<UnfiledPayouts.Row> unfiled(PayRunRow row) {
    return row.stage().equals("approved")
        ? new UnfiledPayouts(desk.lists()).ofRun(row.run(), 1, desk.now())
        : new Paged<>(List.of(), 0, 1);
  }

  /** Only then is the provider asked, and not while the page's snapshot is held. */
  private static boolean isPlanned(Model model) {
    return model.getAttribute("run") instanceof PayRunRow row && row.stage().equals("planned");
  }

  @GetMapping("/payouts/{payout}")
  String payout(
      @PathVariable String payout, @RequestParam(defaultValue = "1") int page, Model model) {
    return desk.show("payout", model, m -> {
      m.addAttribute(
          "payout", payouts.payout(payout).orElseThrow(() -> new NotInTheBook("payout", payout)));
      m.addAttribute("words", new PayWords());
      m.addAttribute("life", new PayoutLife(desk.jdbc()).of(payout));
      m.addAttribute("kept", new DebtLists(desk.lists()).keptBy(payout));
      m.addAttribute("sums", items.sumsOfPayout(payout));
      m.addAttribute("list", items.ofPayout(payout, page));
    });
  }
}
