package dev.hourbook.api.web.paths;

import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.TimesheetId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads ids that are more than a key; those that are one are read by their constructors. */
@Component
final class Ids implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class, TimesheetId.class, (Converter<String, TimesheetId>) TimesheetId::parse);
    registry.addConverter(
        String.class, BankLineId.class, (Converter<String, BankLineId>) BankLineId::parse);
    registry.addConverter(String.class, PayWeek.class, (Converter<String, PayWeek>) PayWeek::parse);
  }
}
