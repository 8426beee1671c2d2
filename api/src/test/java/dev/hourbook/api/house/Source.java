package dev.hourbook.api.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * One parsed Java file.
 *
 * @param path from the project's root, for instance {@code ledger/src/main/java/.../Money.java}
 */
record Source(String path, String text, CompilationUnitTree tree, DocTrees trees) {

  boolean isTest() {
    return path.contains("/src/test/");
  }

  boolean isPackageInfo() {
    return path.endsWith("/package-info.java");
  }

  String packageName() {
    Tree name = tree.getPackageName();
    return name == null ? "" : name.toString();
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** Lines with code on them: no blank lines, no lines of comment only. */
  int codeLines() {
    return (int) Mask.code(text).lines().filter(line -> !line.isBlank()).count();
  }

  /** The place of a piece of code as {@code file:line}. */
  String at(Tree piece) {
    return at(line(start(piece)));
  }

  String at(long line) {
    return path + ":" + line;
  }

  /** Lines from a piece's first (annotations included) to its closing brace. */
  int span(Tree piece) {
    long end = trees.getSourcePositions().getEndPosition(tree, piece);
    return (int) (line(end - 1) - line(start(piece)) + 1);
  }

  boolean isDocumented(TreePath piece) {
    return trees.getDocComment(piece) != null;
  }

  private long start(Tree piece) {
    return trees.getSourcePositions().getStartPosition(tree, piece);
  }

  private long line(long position) {
    return tree.getLineMap().getLineNumber(position);
  }
}
