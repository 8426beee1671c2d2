package dev.hourbook.api.report;

import java.io.IOException;
import java.io.Writer;

/** A place where nothing can be written. */
final class FullDisk extends Writer {

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    throw new IOException("no space left");
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
