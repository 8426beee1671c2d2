package dev.hourbook.api.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import dev.hourbook.api.house.Declarations.FieldDecl;
import dev.hourbook.api.house.Declarations.TypeDecl;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is always there: records, documentation, packages that introduce themselves. */
final class ShapeRules {
  private static final Pattern AGGREGATE = Pattern.compile("Aggregate(Root|Member)?");

  private ShapeRules() {}

  /** Records per 100 types; gated once there are enough types to speak of a share. */
  static List<String> recordShare(List<Source> sources, int bar, int enough) {
    List<TypeDecl> types = Declarations.in(sources).types();
    long records = types.stream().filter(TypeDecl::isRecord).count();
    if (types.size() < enough || records * 100 >= types.size() * (long) bar) {
      return List.of();
    }
    return Stream.concat(
            Stream.of("%d records of %d types, the bar is %d %%; the others:"
                .formatted(records, types.size(), bar)),
            types.stream().filter(type -> !type.isRecord()).map(TypeDecl::at))
        .toList();
  }

  static List<String> undocumented(List<Source> sources) {
    return Declarations.in(sources).types().stream()
        .filter(type -> type.isPublic() && !type.documented())
        .map(TypeDecl::at)
        .toList();
  }

  /** Packages without a package-info, without its paragraph or without its null marking. */
  static List<String> packages(List<Source> sources) {
    Map<String, String> missing = new TreeMap<>();
    sources.forEach(
        source -> missing.put(source.packageName(), source.path() + ":1 has no package-info.java"));
    sources.stream().filter(Source::isPackageInfo).forEach(info -> {
      missing.remove(info.packageName());
      if (!isNullMarked(info) || !info.isDocumented(packagePath(info))) {
        missing.put(info.packageName(), info.path() + ":1 needs a paragraph and @NullMarked");
      }
    });
    return List.copyOf(missing.values());
  }

  /**
   * Fields that may change where others see them: outside aggregates, what a framework fills by
   * annotation, and the private parts of a type that is not published.
   */
  static List<String> changingFields(List<Source> sources) {
    return Declarations.in(sources).fields().stream()
        .filter(field -> field.mayChange() && !field.isHidden() && !isAggregate(field.owner()))
        .filter(field -> field.tree().getModifiers().getAnnotations().isEmpty())
        .map(FieldDecl::at)
        .toList();
  }

  private static boolean isNullMarked(Source info) {
    return info.tree().getPackageAnnotations().stream()
        .anyMatch(a -> named(a).equals("NullMarked"));
  }

  private static TreePath packagePath(Source info) {
    return new TreePath(new TreePath(info.tree()), info.tree().getPackage());
  }

  private static boolean isAggregate(ClassTree owner) {
    return owner.getModifiers().getAnnotations().stream()
        .anyMatch(a -> AGGREGATE.matcher(named(a)).matches());
  }

  private static String named(AnnotationTree annotation) {
    String name = annotation.getAnnotationType().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
