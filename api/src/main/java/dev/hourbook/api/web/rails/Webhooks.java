package dev.hourbook.api.web.rails;

import dev.hourbook.api.rails.Rails;
import dev.hourbook.ledger.payout.RailNotices.Received;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a provider tells what happened: kept, acknowledged, acted on later. Who cannot sign is told
 * nothing.
 */
@RestController
final class Webhooks {

  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

  /** More than any event of theirs; what is longer is read no further. */
  private static final int LONGEST = 1 << 20;

  private final Rails rails;

  Webhooks(Rails rails) {
    this.rails = rails;
  }

  @PostMapping("/webhooks/stripe")
  ResponseEntity<Void> hearStripe(
      HttpServletRequest request,
      @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature)
      throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    Optional<Received> received = rails.hear(body, signature);
    if (received.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return switch (received.get()) {
      case Received.Genuine ignored -> ResponseEntity.noContent().build();
      case Received.Forged forged -> {
        LOG.warn("rail/forged-notice {}: {} bytes", forged.code(), body.length);
        yield ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
      }
    };
  }
}
