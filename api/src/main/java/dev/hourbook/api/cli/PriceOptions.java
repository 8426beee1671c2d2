package dev.hourbook.api.cli;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.money.Rate;
import picocli.CommandLine.Option;

/** What an hour is billed at and paid at, from a moment on. */
final class PriceOptions {

  @Option(
      names = "--from",
      required = true,
      paramLabel = "MOMENT",
      description = "From when on: 2026-03-01T00:00@Asia/Kolkata.")
  @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required
  private EffectiveFrom from;

  @Option(
      names = "--bill",
      required = true,
      paramLabel = "RATE",
      description = "What an hour is billed at: USD:95.00.")
  @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required
  private Rate bill;

  @Option(
      names = "--pay",
      required = true,
      paramLabel = "RATE",
      description = "What an hour is paid at: USD:60.00.")
  @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required
  private Rate pay;

  RateVersion version() {
    return new RateVersion(from, bill, pay);
  }
}
