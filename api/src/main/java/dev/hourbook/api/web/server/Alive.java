package dev.hourbook.api.web.server;

import dev.hourbook.api.company.Company;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether it answers, and how far log and views have come. */
@RestController
final class Alive {

  private final Company company;

  Alive(Company company) {
    this.company = company;
  }

  /** Positions in the log: its head, and what the views reflect. */
  record Standing(long head, long books) {}

  @GetMapping("/api/position")
  Standing position() {
    var positions = company.ledger().positions();
    return new Standing(positions.head(), positions.booksPosition());
  }
}
