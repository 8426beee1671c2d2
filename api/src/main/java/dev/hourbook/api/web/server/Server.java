package dev.hourbook.api.web.server;

import static java.util.Objects.requireNonNull;

import dev.hourbook.api.company.Company;
import java.net.URI;
import java.util.Map;
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
    SpringApplicationBuilder builder = new SpringApplicationBuilder(WebApp.class)
        .web(WebApplicationType.SERVLET)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .lazyInitialization(true)
        .registerShutdownHook(false)
        .initializers(context -> lend(company, (GenericApplicationContext) context));
    return new Server(builder.run(arguments(port)));
  }

  /**
   * Lends the company to the beans; an instance supplied by hand is never closed by the context.
   */
  private static void lend(Company company, GenericApplicationContext context) {
    context.getBeanFactory().registerSingleton("company", company);
  }

  /** As arguments they stand above the environment's variables, which have no say here. */
  private static String[] arguments(int port) {
    return Map.of(
            "server.address", LOOPBACK,
            "server.port", Integer.toString(port),
            "spring.threads.virtual.enabled", "true",
            "spring.main.keep-alive", "false",
            "server.shutdown", "graceful",
            "spring.lifecycle.timeout-per-shutdown-phase", "5s",
            "spring.jmx.enabled", "false",
            "spring.thymeleaf.check-template-location", "false",
            "spring.mvc.problemdetails.enabled", "false")
        .entrySet()
        .stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
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
