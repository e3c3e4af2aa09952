package dev.paceline.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tells where to look, once there is something to see. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class Greeting implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline");

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    Environment environment = ready.getApplicationContext().getEnvironment();
    LOG.info(
        "Paceline is at {} (Ctrl-C stops it)", environment.getProperty("paceline.public-url", ""));
  }
}
