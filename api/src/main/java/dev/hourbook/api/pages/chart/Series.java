package dev.hourbook.api.pages.chart;

import java.util.List;

/** Values in minor units, one a stop; the CSS class tells it from the others. */
public record Series(String name, String cssClass, List<Long> values) {}
