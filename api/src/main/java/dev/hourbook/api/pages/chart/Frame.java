package dev.hourbook.api.pages.chart;

import java.util.List;

/** The size of a chart in its own units, and how many labels have room beneath it. */
record Frame(String cssClass, int width, int height, int left, int labels) {

  /** For a desk. */
  static final Frame WIDE = new Frame("wide", 960, 300, 72, 9);

  /** For a hand. */
  static final Frame NARROW = new Frame("narrow", 360, 260, 56, 4);

  /** The style sheet shows the one that fits. */
  static final List<Frame> ALL = List.of(WIDE, NARROW);

  private static final int TOP = 14;
  private static final int BOTTOM = 30;
  private static final int RIGHT = 28;

  int right() {
    return width - RIGHT;
  }

  int top() {
    return TOP;
  }

  int bottom() {
    return height - BOTTOM;
  }

  /** The middle of the slot of the n-th of so many. */
  int x(int n, int count) {
    int span = right() - left;
    return left + (int) ((2L * n + 1) * span / (2L * count));
  }

  /** The width of a bar when so many stand side by side. */
  int bar(int count) {
    return Math.max(1, (right() - left) * 7 / (10 * count));
  }

  int y(long value, Scale scale) {
    long height = Math.subtractExact((long) bottom(), TOP);
    return bottom() - (int) scale.portion(value, height);
  }
}
