package dev.hourbook.api.house;

import dev.hourbook.api.house.Declarations.MethodDecl;
import dev.hourbook.api.house.Declarations.TypeDecl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long, how wide and how many. Each rule answers with its findings, empty when it is kept. */
final class SizeRules {
  private SizeRules() {}

  static List<String> fileLines(List<Source> sources, Bars.Spread bars) {
    return spread(sized(sources, "lines", s -> s.lines().size(), Source::path), bars);
  }

  static List<String> methodLines(List<Source> sources, Bars.Spread bars) {
    List<MethodDecl> methods =
        Declarations.in(sources).methods().stream().filter(MethodDecl::hasBody).toList();
    return spread(sized(methods, "lines", MethodDecl::lines, MethodDecl::at), bars);
  }

  static List<String> methodsPerType(List<Source> sources, int bar) {
    List<TypeDecl> types = Declarations.in(sources).types();
    return percentile(sized(types, "methods", t -> (int) t.methods(), TypeDecl::at), 95, bar);
  }

  static List<String> parameters(List<Source> sources, int bar) {
    List<MethodDecl> methods = Declarations.in(sources).methods();
    return percentile(
        sized(methods, "parameters", MethodDecl::parameters, MethodDecl::at), 95, bar);
  }

  static List<String> width(List<Source> sources, int bar) {
    return sources.stream()
        .flatMap(source -> {
          List<String> lines = source.lines();
          return IntStream.range(0, lines.size())
              .mapToObj(i -> new Sized(columns(lines.get(i)), "columns", source.at(i + 1L)));
        })
        .filter(line -> line.size > bar)
        .map(Sized::toString)
        .toList();
  }

  private static int columns(String line) {
    String wide = line.replace("\t", "    ");
    return wide.codePointCount(0, wide.length());
  }

  private static List<String> spread(List<Sized> sizes, Bars.Spread bars) {
    return Stream.of(
            percentile(sizes, 50, bars.half()),
            percentile(sizes, 95, bars.most()),
            percentile(sizes, 100, bars.max()))
        .flatMap(List::stream)
        .toList();
  }

  /** Nothing when the percentile is within the bar; else it, and the largest offenders. */
  private static List<String> percentile(List<Sized> sizes, int percent, int bar) {
    List<Sized> ordered =
        sizes.stream().sorted(Comparator.comparingInt(Sized::size)).toList();
    int rank = Math.max(1, Math.ceilDiv(ordered.size() * percent, 100));
    if (ordered.isEmpty() || ordered.get(rank - 1).size <= bar) {
      return List.of();
    }
    List<String> findings = new ArrayList<>();
    findings.add(
        "p%d is %d, the bar is %d; above it:".formatted(percent, ordered.get(rank - 1).size, bar));
    ordered.reversed().stream()
        .filter(s -> s.size > bar)
        .limit(25)
        .map(Sized::toString)
        .forEach(findings::add);
    return findings;
  }

  private static <T> List<Sized> sized(List<T> things, String unit, ToInt<T> size, Say<T> place) {
    return things.stream().map(t -> new Sized(size.of(t), unit, place.of(t))).toList();
  }

  private record Sized(int size, String unit, String place) {
    @Override
    public String toString() {
      return place + ": " + size + " " + unit;
    }
  }

  private interface ToInt<T> {
    int of(T thing);
  }

  private interface Say<T> {
    String of(T thing);
  }
}
