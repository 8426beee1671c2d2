package dev.hourbook.api.pages;

import dev.hourbook.projections.payees.PayeeLists;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.PayRunLists;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who may not be paid and why, and what a pay run left out. */
@Controller
final class PayeePages {

  private static final int SHOWN = 200;

  private final Desk desk;
  private final PayeeLists payees;
  private final RunExceptionLists exceptions;
  private final PayRunLists runs;

  PayeePages(Desk desk) {
    this.desk = desk;
    this.payees = new PayeeLists(desk.jdbc());
    this.exceptions = new RunExceptionLists(desk.lists());
    this.runs = new PayRunLists(desk.lists());
  }

  @GetMapping("/payees")
  String stopped(Model model) {
    return desk.show("payees", model, m -> {
      List<PayeeLists.Row> stopped = payees.stopped(desk.now());
      m.addAttribute("count", stopped.size());
      m.addAttribute("rows", stopped.stream().limit(SHOWN).toList());
    });
  }

  @GetMapping("/pay-runs/{run}/exceptions")
  String ofRun(@PathVariable String run, Model model) {
    return desk.show("run-exceptions", model, m -> {
      m.addAttribute("run", runs.run(run).orElseThrow(() -> new NotInTheBook("pay run", run)));
      List<RunExceptionLists.Row> all = exceptions.of(run);
      m.addAttribute("count", all.size());
      m.addAttribute("sums", exceptions.sums(run));
      m.addAttribute("rows", all.stream().limit(SHOWN).toList());
    });
  }
}
