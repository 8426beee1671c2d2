package dev.hourbook.api.cli;

import dev.hourbook.ledger.money.Money;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount on the command line: {@code USD:712.50}, or with a space where it is quoted. */
final class MoneyWord implements ITypeConverter<Money> {

  @Override
  public Money convert(String word) {
    try {
      return Money.parse(word.replace(':', ' '));
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw new TypeConversionException("'" + word + "' is no amount; give USD:712.50");
    }
  }
}
