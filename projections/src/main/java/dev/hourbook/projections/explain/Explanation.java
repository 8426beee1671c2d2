package dev.hourbook.projections.explain;

import java.util.Currency;
import java.util.List;

/** A figure in one currency, its definition and the sums it is made of. */
public record Explanation(
    String name, String definition, Currency currency, Value value, List<ExplainedSum> sums) {}
