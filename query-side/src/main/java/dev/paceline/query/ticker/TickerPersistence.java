package dev.paceline.query.ticker;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Lets Spring Data find the entity here, whatever package the application starts in. */
@Configuration(proxyBeanMethods = false)
@EntityScan
@EnableJpaRepositories
class TickerPersistence {}
