package dev.paceline.query.ticker;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** Lets Spring Data find the entity here, whatever package the application starts in. */
@AutoConfigurationPackage
@Configuration(proxyBeanMethods = false)
class TickerPersistence {}
