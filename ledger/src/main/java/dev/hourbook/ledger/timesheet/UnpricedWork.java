package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Price;

/** Work that was approved but has no price, and why: neither billed nor paid until decided. */
public record UnpricedWork(Piece piece, Price.Unpriced reason) {}
