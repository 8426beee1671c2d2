package dev.hourbook.api.pages.chart;

import dev.hourbook.ledger.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Amounts of one currency over stops. A stop's link is reached by pointing only, since the table
 * beside every chart leads to the same places by keyboard.
 */
public record Chart(
    String title,
    String description,
    Currency currency,
    List<Stop> stops,
    List<Series> series,
    Function<Money, String> words) {

  /** All series as lines, once a frame. */
  public List<String> lines() {
    return Frame.ALL.stream().map(this::lines).toList();
  }

  /** All series as bars that stand one before the other, the first at the back; once a frame. */
  public List<String> bars() {
    return Frame.ALL.stream().map(this::bars).toList();
  }

  private String lines(Frame frame) {
    return drawn(frame, scale -> series.stream().map(s -> line(frame, scale, s)).toList());
  }

  private String bars(Frame frame) {
    return drawn(
        frame,
        scale -> series.stream().flatMap(s -> bars(frame, scale, s).stream()).toList());
  }

  private String drawn(Frame frame, Function<Scale, List<Svg>> marks) {
    Scale scale = Scale.over(series.stream().flatMap(s -> s.values().stream()).toList());
    return Svg.of("svg")
        .at("class", "chart " + frame.cssClass())
        .at("viewBox", "0 0 " + frame.width() + " " + frame.height())
        .at("role", "img")
        .at("aria-label", title + ". " + description)
        .with(Svg.of("title").with(title))
        .with(Svg.of("desc").with(description))
        .with(grid(frame, scale))
        .with(labels(frame))
        .with(marks.apply(scale))
        .with(links(frame))
        .toString();
  }

  private List<Svg> grid(Frame frame, Scale scale) {
    List<Svg> grid = new ArrayList<>();
    for (long tick : scale.ticks()) {
      int y = frame.y(tick, scale);
      grid.add(
          Svg.line(frame.left(), y, frame.right(), y).at("class", tick == 0 ? "zero" : "grid"));
      grid.add(Svg.text(frame.left() - 8, y + 4, "tick", Scale.label(tick, currency)));
    }
    return grid;
  }

  private List<Svg> labels(Frame frame) {
    int every = Math.max(1, Math.ceilDiv(stops.size(), frame.labels()));
    return IntStream.range(0, stops.size())
        .filter(n -> (stops.size() - 1 - n) % every == 0)
        .mapToObj(
            n -> Svg.text(x(frame, n), frame.height() - 8, "stop", stops.get(n).label()))
        .toList();
  }

  private Svg line(Frame frame, Scale scale, Series s) {
    StringBuilder points = new StringBuilder();
    for (int n = 0; n < s.values().size(); n++) {
      points
          .append(x(frame, n))
          .append(',')
          .append(frame.y(s.values().get(n), scale))
          .append(' ');
    }
    Svg marks = Svg.of("g").at("class", s.cssClass());
    if (s.values().size() == 1) {
      int y = frame.y(s.values().getFirst(), scale);
      marks.with(Svg.of("circle").at("cx", x(frame, 0)).at("cy", y).at("r", 3));
    }
    return marks.with(Svg.of("polyline").at("points", points.toString().trim()));
  }

  private List<Svg> bars(Frame frame, Scale scale, Series s) {
    int width = frame.bar(stops.size());
    int zero = frame.y(0, scale);
    return IntStream.range(0, s.values().size())
        .mapToObj(n -> {
          int y = frame.y(s.values().get(n), scale);
          return Svg.of("rect")
              .at("class", s.cssClass())
              .at("x", x(frame, n) - width / 2)
              .at("y", Math.min(y, zero))
              .at("width", width)
              .at("height", Math.abs(zero - y));
        })
        .toList();
  }

  /** A whole column answers to the pointer: a dot alone is hard to hit. */
  private List<Svg> links(Frame frame) {
    int half = Math.max(1, (frame.right() - frame.left()) / (2 * Math.max(1, stops.size())));
    return IntStream.range(0, stops.size())
        .mapToObj(n -> Svg.of("a")
            .at("href", stops.get(n).href())
            .at("tabindex", -1)
            .with(Svg.of("title").with(tip(n)))
            .with(Svg.of("rect")
                .at("class", "hit")
                .at("x", x(frame, n) - half)
                .at("y", frame.top())
                .at("width", 2 * half)
                .at("height", frame.bottom() - frame.top())))
        .toList();
  }

  private String tip(int n) {
    StringBuilder tip = new StringBuilder(stops.get(n).label());
    for (Series s : series) {
      Money value = new Money(s.values().get(n), currency);
      tip.append('\n').append(s.name()).append(": ").append(words.apply(value));
    }
    return tip.toString();
  }

  private int x(Frame frame, int n) {
    return frame.x(n, stops.size());
  }
}
