package dev.hourbook.api.web.paging;

import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** JSON unless CSV is asked for, by {@code Accept} or by {@code ?format=csv}. */
@Component
final class Formats implements WebMvcConfigurer {

  private final JsonMapper json;

  Formats(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
    configurer
        .favorParameter(true)
        .parameterName("format")
        .mediaType("csv", CsvPages.TEXT_CSV)
        .mediaType("json", MediaType.APPLICATION_JSON);
  }

  /** Last, so that whoever takes anything gets JSON. */
  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.configureMessageConvertersList(list -> list.add(new CsvPages(json)));
  }
}
