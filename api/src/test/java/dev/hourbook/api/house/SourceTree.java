package dev.hourbook.api.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** All Java files of all modules, main and test, parsed by the JDK's own compiler. */
final class SourceTree {
  private SourceTree() {}

  /** The files of the project the tests run in. */
  static List<Source> ofProject() {
    Path root = Project.root();
    Map<String, String> texts = new TreeMap<>();
    for (String module : Project.modules(root)) {
      javaFiles(root.resolve(module).resolve("src"))
          .forEach(file -> texts.put(root.relativize(file).toString(), Project.read(file)));
    }
    return parse(texts);
  }

  /** One file given as text, as if it stood at that path. */
  static List<Source> of(String path, String text) {
    return parse(Map.of(path, text));
  }

  private static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Source> parse(Map<String, String> texts) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<TextFile> files = texts.entrySet().stream()
        .map(e -> new TextFile(e.getKey(), e.getValue()))
        .toList();
    JavacTask task =
        (JavacTask) javac.getTask(null, null, null, List.of("-proc:none"), null, files);
    DocTrees trees = DocTrees.instance(task);
    List<Source> sources = new ArrayList<>();
    try {
      for (CompilationUnitTree tree : task.parse()) {
        String path = tree.getSourceFile().toUri().getPath().substring(1);
        String text = tree.getSourceFile().getCharContent(true).toString();
        sources.add(new Source(path, text, tree, trees));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }
}
