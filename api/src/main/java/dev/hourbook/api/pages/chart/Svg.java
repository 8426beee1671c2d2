package dev.hourbook.api.pages.chart;

import java.util.ArrayList;
import java.util.List;

/** An SVG element with its attributes and children; every text is escaped as it is written. */
record Svg(String name, List<String> attributes, List<Object> children) {

  static Svg of(String name) {
    return new Svg(name, new ArrayList<>(), new ArrayList<>());
  }

  static Svg text(int x, int y, String cssClass, String words) {
    return of("text").at("x", x).at("y", y).at("class", cssClass).with(words);
  }

  static Svg line(int x1, int y1, int x2, int y2) {
    return of("line").at("x1", x1).at("y1", y1).at("x2", x2).at("y2", y2);
  }

  Svg at(String attribute, Object value) {
    attributes.add(attribute + "=\"" + escaped(value.toString()) + "\"");
    return this;
  }

  Svg with(Object child) {
    children.add(child);
    return this;
  }

  Svg with(List<Svg> more) {
    children.addAll(more);
    return this;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("<").append(name);
    attributes.forEach(attribute -> out.append(' ').append(attribute));
    out.append('>');
    for (Object child : children) {
      out.append(child instanceof Svg ? child.toString() : escaped(child.toString()));
    }
    return out.append("</").append(name).append('>').toString();
  }
}
