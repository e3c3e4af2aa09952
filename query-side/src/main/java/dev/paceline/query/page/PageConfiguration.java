package dev.paceline.query.page;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses of the page besides its files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class PageConfiguration implements WebMvcConfigurer {

  /** Where a code arrives is the page again. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/signed-in").setViewName("forward:/index.html");
  }
}
