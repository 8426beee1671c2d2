package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import java.util.Currency;

/**
 * Who works for whom on what, at whose rates, in which weeks. One currency serves both sides; the
 * calendar says where the expert's pay weeks begin.
 */
public record Engagement(
    ClientId client,
    ExpertId expert,
    String project,
    Discipline discipline,
    RateCardId card,
    Currency currency,
    PayCalendar calendar) {}
