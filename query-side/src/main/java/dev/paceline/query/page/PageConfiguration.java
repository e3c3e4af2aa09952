package dev.paceline.query.page;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses of the page besides its files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class PageConfiguration implements WebMvcConfigurer {
  private static final Duration FOR_EVER = Duration.ofDays(365);

  /** Where a code arrives is the page again, and so are the wallboard and the auditor's desk. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/signed-in").setViewName("forward:/index.html");
    registry.addViewController("/wall").setViewName("forward:/index.html");
    registry.addViewController("/audit").setViewName("forward:/index.html");
  }

  /** A file whose name holds the hash of its content never changes. The page itself may. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
  }
}
