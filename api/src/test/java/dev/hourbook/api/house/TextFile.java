package dev.hourbook.api.house;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A file that javac reads from memory. */
final class TextFile extends SimpleJavaFileObject {
  private final String text;

  TextFile(String path, String text) {
    super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
