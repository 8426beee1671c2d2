package dev.hourbook.api.csv;

import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which statement of which account, and on whose word. With a closing balance, what the account
 * began with and all its lines have to come to it: no line is missing then.
 */
public record BankOptions(Path file, BankAccountId account, Optional<Money> closing, Actor by) {}
