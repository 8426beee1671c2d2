package dev.hourbook.projections.explain;

import java.util.Currency;
import java.util.List;

/** A figure in one currency by two states of knowledge, side by side. */
public record Change(
    String name,
    String definition,
    Currency currency,
    Knowledge knowledge,
    Value was,
    Value now,
    List<ChangedSum> sums) {}
