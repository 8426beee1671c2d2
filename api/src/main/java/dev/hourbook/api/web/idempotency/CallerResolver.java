package dev.hourbook.api.web.idempotency;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.problems.Problem;
import dev.hourbook.api.web.problems.Unacceptable;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads who asks and under which key from the headers of a write. */
@Component
final class CallerResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

  private final Company company;

  CallerResolver(Company company) {
    this.company = company;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
    String key = key(request);
    Actor actor = actor(request);
    String hash = new Sha256()
        .line(request.getMethod())
        .line(request.getRequestURI())
        .line(actor.key())
        .line(bodyHash(request))
        .hex();
    return new Caller(actor, company.clock().now(), key, hash);
  }

  private static String bodyHash(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(BodyFilter.HASH))
        .map(String.class::cast)
        .orElseThrow(() -> new IllegalStateException("a write whose body nobody read"));
  }

  private static String key(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(WriteHeaders.KEY))
        .map(CallerResolver::key)
        .orElseThrow(() -> Problem.of(
                HttpStatus.BAD_REQUEST,
                "request/idempotency-key-missing",
                "Every write carries a key of your own, for instance a UUID; send the same one"
                    + " again when you repeat the request.")
            .with("field", WriteHeaders.KEY)
            .exception());
  }

  private static String key(String value) {
    if (!KEY.matcher(value).matches()) {
      throw wrong(WriteHeaders.KEY, value, KEY.pattern());
    }
    return value;
  }

  /** People only: nobody outside speaks in the name of one of our own rules. */
  private static Actor actor(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(WriteHeaders.ACTOR))
        .map(key ->
            Actor.person(key).orElseThrow(() -> wrong(WriteHeaders.ACTOR, key, Actor.A_PERSON)))
        .orElseGet(() -> new Actor("user:operator"));
  }

  private static Unacceptable wrong(String header, String value, String form) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "request/header",
            header + ": '" + value + "' is not of the form " + form)
        .with("field", header)
        .exception();
  }
}
