package dev.hourbook.bench;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** Rate cards with short streams: one is written by commands, the others are copies of it. */
final class Cards {

  static final int LENGTH = 10;

  /** Commands that each card of a deck gets. */
  static final int VISITS = 2;

  private static final Currency USD = Currency.getInstance("USD");
  private static final Actor ASKS = new Actor("user:asks");
  private static final Actor APPROVES = new Actor("user:approves");
  private static final Instant AT = Instant.parse("2026-02-09T00:00:00Z");
  private static final RateVersion VERSION = new RateVersion(
      EffectiveFrom.startOf(LocalDate.of(2027, 1, 1), ZoneOffset.UTC),
      Rate.of("95.00", USD),
      Rate.of("60.00", USD));

  private static final String COPY = """
      insert into bench.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
        time_stamp, payload_type, payload_revision, payload, meta_data)
      select gen_random_uuid()::text, replace(aggregate_identifier, 'template', ? || n),
        sequence_number, type, time_stamp, payload_type, payload_revision,
        convert_to(replace(convert_from(payload, 'UTF8'), 'template', ? || n), 'UTF8'), meta_data
      from book.domain_event, generate_series(0, ? - 1) n
      where aggregate_identifier = 'rate-card:house/template' order by n, sequence_number""";

  private final Workshop workshop;
  private int decks;

  Cards(Workshop workshop) {
    this.workshop = workshop;
    workshop.company().send(new PublishRateCard(card("template"), List.of(VERSION), AT, ASKS));
    for (int i = 1; i < LENGTH; i++) {
      workshop.company().send(announce("template"));
    }
  }

  /** So many cards that each command finds one with a short stream. */
  record Deck(String prefix, int size) {

    String name(int card) {
      return prefix + card;
    }
  }

  /** New cards, the same ones in the book and in its twin. */
  Deck deal(int commands) {
    decks++;
    Deck deck = new Deck("deck" + decks + "-", commands / VISITS);
    for (String copy : List.of(COPY, COPY.replace("into bench.", "into book."))) {
      workshop.owner().update(copy, deck.prefix(), deck.prefix(), deck.size());
    }
    workshop.company().caughtUp();
    workshop.settle();
    return deck;
  }

  /** How many events the book holds of the deck beyond those it was dealt with, with no hole. */
  long added(Deck deck) {
    long all = workshop.count("""
        select sum(last + 1) from (
          select max(sequence_number) as last, count(*) as n from book.domain_event
          where starts_with(aggregate_identifier, 'rate-card:house/%s')
          group by aggregate_identifier) s where n = last + 1""".formatted(deck.prefix()));
    return all - (long) deck.size() * LENGTH;
  }

  static RateCardId card(String name) {
    return RateCardId.house(new Discipline(name));
  }

  static AnnounceRate announce(String name) {
    return new AnnounceRate(card(name), VERSION, APPROVES, AT, ASKS);
  }
}
