package dev.paceline.edge;

import dev.paceline.edge.limit.LimitSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The edge of a process, whichever sides it holds. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = EdgeConfiguration.class)
@EnableConfigurationProperties(LimitSettings.class)
public class EdgeConfiguration {}
