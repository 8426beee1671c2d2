package dev.hourbook.api.house;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.hourbook.api.house.Declarations.MethodDecl;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is never written. Each rule answers with its findings, empty when it is kept. */
final class WordRules {
  private static final Set<Tree.Kind> FLOATING =
      EnumSet.of(Tree.Kind.FLOAT_LITERAL, Tree.Kind.DOUBLE_LITERAL);
  private static final Pattern FLOATING_NAMES =
      Pattern.compile("(Float|Double)\\w*|(float|double)Value|\\w*\\.(Float|Double)");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");

  private WordRules() {}

  static List<String> setters(List<Source> sources) {
    return Declarations.in(sources).methods().stream()
        .filter(MethodDecl::isSetter)
        .map(MethodDecl::at)
        .toList();
  }

  static List<String> floatingPoint(List<Source> sources) {
    return places(sources, WordRules::isFloatingPoint);
  }

  static List<String> colonCases(List<Source> sources) {
    return places(
        sources,
        tree -> tree instanceof CaseTree c && c.getCaseKind() == CaseTree.CaseKind.STATEMENT);
  }

  static List<String> nulls(List<Source> sources) {
    return places(sources, tree -> tree.getKind() == Tree.Kind.NULL_LITERAL);
  }

  static List<String> unfinished(List<Source> sources) {
    return sources.stream()
        .flatMap(source -> Mask.comments(source.text()).stream()
            .flatMap(comment -> comment.linesWith(UNFINISHED).stream())
            .map(source::at))
        .toList();
  }

  /** The places of every piece of code that is as asked. */
  static List<String> places(List<Source> sources, Predicate<Tree> asked) {
    List<String> found = new ArrayList<>();
    TreeScanner<@Nullable Void, Source> reader = new TreeScanner<>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, Source source) {
        if (tree != null && asked.test(tree)) {
          found.add(source.at(tree) + " " + tree.toString().lines().findFirst().orElse(""));
        }
        return super.scan(tree, source);
      }
    };
    sources.forEach(source -> reader.scan(source.tree(), source));
    return found;
  }

  private static boolean isFloatingPoint(Tree tree) {
    return switch (tree) {
      case PrimitiveTypeTree type -> type.getPrimitiveTypeKind().name().matches("FLOAT|DOUBLE");
      case LiteralTree literal -> FLOATING.contains(literal.getKind());
      case IdentifierTree name -> FLOATING_NAMES.matcher(name.getName()).matches();
      case MemberSelectTree name -> FLOATING_NAMES.matcher(name.getIdentifier()).matches();
      default -> false;
    };
  }
}
