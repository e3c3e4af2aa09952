package dev.paceline.query.web;

import dev.paceline.api.store.StoreId;
import dev.paceline.api.time.WireInstant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Hangs the edge into Spring MVC. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:query-web.properties")
class WebEdge implements WebMvcConfigurer {
  private final StoreGate gate;

  WebEdge(StoreGate gate) {
    this.gate = gate;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate).addPathPatterns("/api/{storeId}", "/api/{storeId}/**");
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, StoreId.class, StoreId::new);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsBeforeQueries() {
    return factory ->
        factory.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemValve.class.getName());
          }
        });
  }

  /** How queries write what JSON has no form for. */
  @Bean
  JacksonModule queryWords() {
    return new SimpleModule("query words")
        .addSerializer(Instant.class, text(Instant.class, WireInstant::format))
        .addSerializer(
            DayOfWeek.class, text(DayOfWeek.class, day -> day.name().toLowerCase(Locale.ROOT)));
  }

  private static <T> StdSerializer<T> text(Class<T> type, Function<T, String> form) {
    return new StdSerializer<>(type) {
      @Override
      public void serialize(T value, JsonGenerator json, SerializationContext context) {
        json.writeString(form.apply(value));
      }
    };
  }

  /** Problems of queries. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @RestControllerAdvice("dev.paceline.query")
  static class QueryProblems extends ProblemAnswers {}

  /** Problems of requests that no handler was found for. */
  @Order(Ordered.LOWEST_PRECEDENCE)
  @RestControllerAdvice
  static class OtherProblems extends ProblemAnswers {}
}
