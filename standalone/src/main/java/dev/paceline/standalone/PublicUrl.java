package dev.paceline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Settles where browsers find this installation, before any bean asks: it is the issuer of tokens
 * as well, so that it must be known before the server listens, and the same after each start.
 */
final class PublicUrl implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline");
  private static final String SETTING = "paceline.public-url";
  private static final String PORT = "server.port";
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");
  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    Map<String, Object> settled = new HashMap<>();
    String given = environment.getProperty(SETTING, "");
    if (StringUtils.hasText(given)) {
      settled.put(SETTING, origin(given.strip()));
    } else {
      String port = environment.getProperty(PORT, "8080");
      if (port.equals("0")) {
        port = freePort();
        settled.put(PORT, port);
      }
      settled.put(SETTING, "http://" + host(environment) + ":" + port);
    }
    if (settled.get(SETTING).toString().startsWith("https:")) {
      settled.put("server.servlet.session.cookie.secure", "true");
    }
    environment.getPropertySources().addFirst(new MapPropertySource("public address", settled));
  }

  private static String host(ConfigurableEnvironment environment) {
    String address = environment.getProperty("server.address", LOOPBACK);
    if (EVERYWHERE.contains(address)) {
      LOG.warn("Set PACELINE_PUBLIC_URL to the address at which browsers find this server");
      return LOOPBACK;
    }
    return address.contains(":") ? "[" + address + "]" : address;
  }

  /** Zero means any: it is chosen here, because the issuer names it. */
  private static String freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String origin(String text) {
    try {
      URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean isOrigin =
          Set.of("http", "https").contains(String.valueOf(url.getScheme()))
              && url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getRawPath().isEmpty()
              && url.getRawQuery() == null
              && url.getRawFragment() == null;
      if (isOrigin) {
        return url.toString();
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new WrongPublicUrl(text);
  }
}
