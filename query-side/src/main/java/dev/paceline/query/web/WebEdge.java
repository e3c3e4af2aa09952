package dev.paceline.query.web;

import dev.paceline.api.store.StoreId;
import dev.paceline.api.time.WireInstant;
import dev.paceline.edge.access.AccessGate;
import dev.paceline.edge.access.AccessRule;
import dev.paceline.edge.limit.LimitSettings;
import dev.paceline.edge.limit.RateLimit;
import dev.paceline.query.QuerySideConfiguration;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.format.FormatterRegistry;
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

  /** REST and live connections draw on one. */
  @Bean
  RateLimit limitOfQueries(LimitSettings limits) {
    return new RateLimit(limits.queriesPerSecond());
  }

  /** What every query passes before its controller: who may, then how far it has to be. */
  @Bean
  WebMvcConfigurer gateOfQueries(AccessRule rule, RateLimit limit, PositionGate position) {
    AccessGate access = new AccessGate(QuerySideConfiguration.class.getPackage(), rule, limit);
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).addPathPatterns("/api/**");
        registry.addInterceptor(position).addPathPatterns("/api/**");
      }
    };
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, StoreId.class, StoreId::new);
  }

  @Bean
  AccessRule accessToRows(ShownStores stores) {
    return new AccessRule(stores);
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
}
