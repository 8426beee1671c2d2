package dev.hourbook.api.pages.chart;

/** A place on the horizontal axis, and where a click on it leads. */
public record Stop(String label, String href) {}
