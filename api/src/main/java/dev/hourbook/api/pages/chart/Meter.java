package dev.hourbook.api.pages.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share as a short bar; the number beside it says the same, so it is hidden from readers. */
public final class Meter {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 8;

  private Meter() {}

  /** A bar of so many percent; below 0 it is empty, above 100 full. */
  public static String of(BigDecimal percent) {
    int filled = percent
        .multiply(BigDecimal.valueOf(WIDTH))
        .movePointLeft(2)
        .setScale(0, RoundingMode.HALF_UP)
        .intValue();
    return Svg.of("svg")
        .at("class", "meter")
        .at("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
        .at("aria-hidden", "true")
        .with(bar("track", WIDTH))
        .with(bar("fill", Math.clamp(filled, 0, WIDTH)))
        .toString();
  }

  private static Svg bar(String cssClass, int width) {
    return Svg.of("rect")
        .at("class", cssClass)
        .at("width", width)
        .at("height", HEIGHT)
        .at("rx", 2);
  }
}
