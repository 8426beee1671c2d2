package dev.hourbook.api.cli;

import dev.hourbook.api.export.ExportKind;
import dev.hourbook.api.report.ReportKind;
import dev.hourbook.api.report.StatementKind;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.statements.Every;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Our words on the command line, read with an answer that says what there is. */
final class Words {
  private Words() {}

  static ReportKind reportKind(String word) {
    return named("report", word, ReportKind.values(), ReportKind::word);
  }

  static StatementKind statementKind(String word) {
    return named("statement", word, StatementKind.values(), StatementKind::word);
  }

  static ExportKind exportKind(String word) {
    return named("form of export", word, ExportKind.values(), ExportKind::word);
  }

  static Every every(String word) {
    return named("period", word, Every.values(), Every::word);
  }

  private static <T> T named(String thing, String word, T[] known, Function<T, String> words) {
    return Arrays.stream(known)
        .filter(kind -> words.apply(kind).equals(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("there is no " + thing + " '" + word
            + "'; there are " + Arrays.stream(known).map(words).collect(Collectors.joining(", "))));
  }

  static Figure figure(String word) {
    return Arrays.stream(Figure.values())
        .filter(figure -> figure.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("there is no figure '" + word
            + "'; there are "
            + Arrays.stream(Figure.values()).map(Figure::word).collect(Collectors.joining(", "))));
  }

  static PayCalendar calendar(String word) {
    try {
      return PayCalendar.parse(word);
    } catch (java.time.DateTimeException | IllegalArgumentException wrong) {
      throw new TypeConversionException(
          "'" + word + "' is no pay calendar; give iso, sat-kolkata or mon-09:00-Europe/Berlin");
    }
  }

  static PayWeek week(String word) {
    try {
      return PayWeek.parse(word);
    } catch (java.time.DateTimeException | IllegalArgumentException wrong) {
      throw new TypeConversionException(
          "'" + word + "' is no pay week; give its first day and calendar, 2026-02-09@iso");
    }
  }

  static YearMonth month(String word) {
    try {
      return YearMonth.parse(word);
    } catch (java.time.DateTimeException wrong) {
      throw new TypeConversionException("'" + word + "' is no month; give one like 2026-02");
    }
  }

  static Actor actor(String word) {
    return Actor.person(word)
        .orElseThrow(() ->
            new TypeConversionException("'" + word + "' names nobody; give " + Actor.A_PERSON));
  }

  static ExchangePair pair(String word) {
    try {
      return ExchangePair.parse(word);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException("'" + word + "' is no pair; give two, like USD/JPY");
    }
  }

  static ExchangeRate rate(String word) {
    if (!word.matches("\\d{1,12}(\\.\\d{1,12})?") || word.matches("[0.]+")) {
      throw new TypeConversionException("'" + word + "' is no rate; give one like 149.21");
    }
    return ExchangeRate.parse(word);
  }

  static Account account(String word) {
    return Account.ofPath(word)
        .orElseThrow(() -> new TypeConversionException(
            "there is no account '" + word + "'; docs/accounts.md has the chart"));
  }

  static VoucherId voucher(String word) {
    try {
      return new VoucherId(word);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException("'" + word + "' names no voucher; give a key");
    }
  }

  static BankAccountId bankAccount(String word) {
    try {
      return new BankAccountId(word);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException("'" + word + "' names no bank account; leave '/' out");
    }
  }

  static BankLineId bankLine(String word) {
    try {
      return BankLineId.parse(word);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(
          "'" + word + "' is no bank line; give account and id, main/48213");
    }
  }
}
