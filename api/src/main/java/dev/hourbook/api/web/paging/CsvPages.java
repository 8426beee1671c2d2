package dev.hourbook.api.web.paging;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a page as CSV (RFC 4180), its columns named by the fields of the JSON. */
final class CsvPages extends AbstractHttpMessageConverter<Page<?>> {

  static final MediaType TEXT_CSV = new MediaType("text", "csv");

  private final JsonMapper json;

  CsvPages(JsonMapper json) {
    super(StandardCharsets.UTF_8, TEXT_CSV);
    this.json = json;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType media) {
    return false;
  }

  @Override
  protected Page<?> readInternal(Class<? extends Page<?>> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("tables are not read", input);
  }

  @Override
  protected void writeInternal(Page<?> page, HttpOutputMessage output) throws IOException {
    Columns columns = Columns.of(page.type());
    CsvWriter csv = CsvWriter.builder()
        .lineDelimiter(LineDelimiter.CRLF)
        .build(output.getBody(), StandardCharsets.UTF_8);
    csv.writeRecord(columns.names());
    for (Object item : page.items()) {
      csv.writeRecord(columns.cells(json.valueToTree(item)));
    }
    csv.flush();
  }
}
