package dev.paceline.query;

import org.axonframework.updates.configuration.UsagePropertyProvider;

/** Switches Axon's update checker off. */
final class NoUpdateChecks implements UsagePropertyProvider {
  @Override
  public Boolean getDisabled() {
    return true;
  }

  @Override
  public String getUrl() {
    return "";
  }

  @Override
  public int priority() {
    return Integer.MAX_VALUE;
  }
}
