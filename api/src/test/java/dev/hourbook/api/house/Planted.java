package dev.hourbook.api.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Violations written as text and compiled on the spot, so no real package holds them. */
final class Planted {
  private static final Pattern PUBLIC = Pattern.compile("public class (\\w+)");

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Kept open, since opening the class path's jars is what takes the time. */
  private static final StandardJavaFileManager LIBRARIES =
      JAVAC.getStandardFileManager(null, null, null);

  private Planted() {}

  /** Compiles the sources into a new folder below the given one and reads their classes. */
  static JavaClasses in(Path folder, String... sources) {
    StringWriter log = new StringWriter();
    try {
      Path classes = Files.createTempDirectory(folder, "planted");
      List<String> options = List.of("-proc:none", "-d", classes.toString());
      List<TextFile> files = Stream.of(sources).map(Planted::file).toList();
      if (!JAVAC.getTask(log, LIBRARIES, null, options, null, files).call()) {
        throw new IllegalStateException("the plant does not compile: " + log);
      }
      return new ClassFileImporter().importPath(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TextFile file(String text) {
    Matcher name = PUBLIC.matcher(text);
    return new TextFile((name.find() ? name.group(1) : "Planted") + ".java", text);
  }
}
