package dev.hourbook.ledger.payee;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** What an expert has to sign before a payer in the United States pays them. */
public enum TaxForm {
  /** A person of the United States; it holds until it is wrong. */
  W9,
  /** Somebody who works abroad; it holds to the end of the third calendar year after signing. */
  W8BEN,
  /** Somebody from abroad who works in the United States under a treaty; it holds for its year. */
  F8233,
  /** The payer needs none of them. */
  NONE_NEEDED;

  private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);
  private static final int YEARS_AFTER_SIGNING = 3;

  /** The last day that a form signed then holds; none if it does not run out. */
  public Optional<LocalDate> lastDay(LocalDate signedOn) {
    return switch (this) {
      case W9, NONE_NEEDED -> Optional.empty();
      case W8BEN -> Optional.of(NEW_YEARS_EVE.atYear(signedOn.getYear() + YEARS_AFTER_SIGNING));
      case F8233 -> Optional.of(NEW_YEARS_EVE.atYear(signedOn.getYear()));
    };
  }
}
