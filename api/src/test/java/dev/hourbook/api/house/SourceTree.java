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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** All Java files of all modules, main and test, parsed by the JDK's own compiler. */
final class SourceTree {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private SourceTree() {}

  /** The files of the project the tests run in. */
  static List<Source> ofProject() {
    Path root = root();
    Map<String, String> texts = new TreeMap<>();
    for (String module : modules(root)) {
      javaFiles(root.resolve(module).resolve("src"))
          .forEach(file -> texts.put(root.relativize(file).toString(), read(file)));
    }
    return parse(texts);
  }

  /** One file given as text, as if it stood at that path. */
  static List<Source> of(String path, String text) {
    return parse(Map.of(path, text));
  }

  /** The folder with the pom that lists the modules. */
  static Path root() {
    Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (modules(folder).isEmpty()) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no pom.xml with <modules> above " + folder);
      }
      folder = parent;
    }
    return folder;
  }

  /** The folders of the modules, in the order of the pom. */
  static List<String> modules(Path folder) {
    Path pom = folder.resolve("pom.xml");
    if (!Files.exists(pom)) {
      return List.of();
    }
    return MODULE
        .matcher(read(pom))
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
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
