package dev.hourbook.api.web.server;

import static java.util.Objects.requireNonNull;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.rails.Rails;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running web server over one opened company, reachable from this machine only: nobody logs in
 * yet. It owns its own threads and nothing of the company, which outlives it.
 */
public final class Server implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private static final List<String> SETTINGS = List.of(
      "spring.lifecycle.timeout-per-shutdown-phase=5s",
      "spring.main.keep-alive=false",
      "spring.jmx.enabled=false",
      "spring.mvc.problemdetails.enabled=false",
      "spring.thymeleaf.check-template-location=false",
      "springdoc.api-docs.enabled=true",
      "springdoc.api-docs.path=/api/openapi.json",
      "springdoc.paths-to-match=/api/**",
      "springdoc.override-with-generic-response=false",
      "springdoc.default-produces-media-type=application/json",
      "springdoc.writer-with-order-by-keys=true");

  private final ConfigurableApplicationContext context;

  private Server(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts on a port of the loopback address; 0 takes a free one.
   *
   * @throws org.springframework.boot.web.server.PortInUseException if somebody listens there
   */
  public static Server start(Company company, int port) {
    return start(company, Rails.none(), port);
  }

  /** The same, with the rails on which this process sends and hears. */
  public static Server start(Company company, Rails rails, int port) {
    leaveLoggingAlone();
    SpringApplicationBuilder builder = new SpringApplicationBuilder(WebApp.class)
        .web(WebApplicationType.SERVLET)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .lazyInitialization(true)
        .registerShutdownHook(false)
        .initializers(context -> lend(company, rails, (GenericApplicationContext) context));
    return new Server(builder.run(arguments(port)));
  }

  /** It is set up once for the process by logback.xml; a server that stops may not end it. */
  private static void leaveLoggingAlone() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  /** Lends both to the beans; an instance supplied by hand is never closed by the context. */
  private static void lend(Company company, Rails rails, GenericApplicationContext context) {
    context.getBeanFactory().registerSingleton("company", company);
    context.getBeanFactory().registerSingleton("rails", rails);
  }

  /** As arguments they stand above the environment's variables, which have no say here. */
  private static String[] arguments(int port) {
    return Stream.concat(SETTINGS.stream(), Stream.of("hourbook.port=" + port))
        .map(setting -> "--" + setting)
        .toArray(String[]::new);
  }

  /** Where it answers, without a slash at the end: {@code http://127.0.0.1:8080}. */
  public URI url() {
    WebServer server = requireNonNull(((WebServerApplicationContext) context).getWebServer());
    return URI.create("http://" + LOOPBACK + ":" + server.getPort());
  }

  /** Answers what is under way, then stops. */
  @Override
  public void close() {
    context.close();
  }
}
