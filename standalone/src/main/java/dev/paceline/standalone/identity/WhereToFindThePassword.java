package dev.paceline.standalone.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says at each start where the password is, and never what it is. */
final class WhereToFindThePassword implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline");

  private final LocalSecret secret;

  WhereToFindThePassword(LocalSecret secret) {
    this.secret = secret;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    LOG.info("Sign in as owner or auditor with the password in {}", secret.whereKept());
  }
}
