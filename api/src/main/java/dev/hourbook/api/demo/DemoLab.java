package dev.hourbook.api.demo;

import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;

/**
 * A lab of the demo: what it is called, how it is billed, and in which of the 52 weeks how many in
 * a hundred of its experts work.
 */
enum DemoLab {
  /** Grows all year. */
  AURORA("Aurora Intelligence", Cadence.WEEKLY, 30),
  /** Grows late and fast. */
  BASALT("Basalt Research", Cadence.MONTHLY, 45),
  /** Steady. */
  CYGNUS("Cygnus AI", Cadence.WEEKLY, 15),
  /** Ramps down after its large project ends. */
  DELPHI("Delphi Models", Cadence.MONTHLY, 30),
  /** Starts in the second half. */
  EREBUS("Erebus Labs", Cadence.WEEKLY, 60);

  private final String title;
  private final Cadence cadence;
  private final int netDays;

  DemoLab(String title, Cadence cadence, int netDays) {
    this.title = title;
    this.cadence = cadence;
    this.netDays = netDays;
  }

  String title() {
    return title;
  }

  Cadence cadence() {
    return cadence;
  }

  int netDays() {
    return netDays;
  }

  /** Most pay on the day; one lets its invoices lie. */
  int paysDaysLate() {
    return this == BASALT ? 12 : 0;
  }

  static DemoLab named(String client) {
    return valueOf(client.toUpperCase(java.util.Locale.ROOT));
  }

  ClientId id() {
    return new ClientId(name().toLowerCase(java.util.Locale.ROOT));
  }

  int activeInHundred(int week) {
    return switch (this) {
      case AURORA -> 10 + week * 3 / 2;
      case BASALT -> week < 26 ? 10 : Math.min(95, 10 + (week - 26) * 4);
      case CYGNUS -> 45;
      case DELPHI -> week < 30 ? 60 : Math.max(8, 60 - (week - 30) * 6);
      case EREBUS -> week < 26 ? 0 : Math.min(90, 10 + (week - 26) * 4);
    };
  }
}
