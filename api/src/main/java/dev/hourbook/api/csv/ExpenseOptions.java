package dev.hourbook.api.csv;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Actor;
import java.nio.file.Path;

/**
 * What to import and on whose word. A row's voucher is named by {@code source} and the row's own
 * id, for ever; {@code counter} is credited where the file names no counter account.
 */
public record ExpenseOptions(
    Path file, String source, Account counter, Actor by, Actor approvedBy) {}
