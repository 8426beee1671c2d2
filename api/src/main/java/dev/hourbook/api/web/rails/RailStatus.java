package dev.hourbook.api.web.rails;

import dev.hourbook.api.dispatch.DispatchStatus;
import dev.hourbook.api.rails.Rails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How sending goes on this node. */
@RestController
@RequestMapping("/api/rail")
final class RailStatus {

  private final Rails rails;

  RailStatus(Rails rails) {
    this.rails = rails;
  }

  @GetMapping
  DispatchStatus readRail() {
    return rails.status();
  }
}
