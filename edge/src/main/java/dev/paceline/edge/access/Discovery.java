package dev.paceline.edge.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of an OpenID provider, looked for when the first token comes: a provider that is not
 * there yet does not keep this process from starting. Once found they are cached, refreshed ahead,
 * asked for at most twice in half a minute, and kept while the provider is away.
 */
final class Discovery implements JWKSource<SecurityContext> {
  private static final int PATIENCE_MILLIS = 1000;
  private static final int LARGEST = 256 * 1024;
  private static final long KEPT_MILLIS = 24L * 60 * 60 * 1000;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI issuer;
  private final @Nullable URI keys;
  private final DefaultResourceRetriever retriever =
      new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
  private final ReentrantLock looking = new ReentrantLock();
  private volatile long lookAgainAt = System.nanoTime();
  private volatile @Nullable JWKSource<SecurityContext> found;

  Discovery(URI issuer, @Nullable URI keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
    return source().get(selector, context);
  }

  private JWKSource<SecurityContext> source() throws KeySourceException {
    JWKSource<SecurityContext> known = found;
    return known != null ? known : look();
  }

  /** One looks at a time; while it is known that nothing was found, nobody does. */
  private JWKSource<SecurityContext> look() throws KeySourceException {
    if (!waitToLook()) {
      throw new KeySourceException("the keys of " + issuer + " are not there yet");
    }
    try {
      JWKSource<SecurityContext> known = found;
      if (known != null) {
        return known;
      }
      if (System.nanoTime() - lookAgainAt < 0) {
        throw new KeySourceException("the keys of " + issuer + " were not there just now");
      }
      known =
          JWKSourceBuilder.create((keys == null ? discovered() : keys).toURL(), retriever)
              .outageTolerant(KEPT_MILLIS)
              .build();
      found = known;
      return known;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      lookAgainAt = System.nanoTime() + PAUSE.toNanos();
      throw new KeySourceException("the keys of " + issuer + " cannot be found", e);
    } finally {
      looking.unlock();
    }
  }

  private boolean waitToLook() {
    try {
      return looking.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private URI discovered() throws IOException {
    JsonNode document = JSON.readTree(retriever.retrieveResource(document()).getContent());
    if (!document.path("issuer").asString("").equals(issuer.toString())) {
      throw new IOException("the discovery document is of another issuer");
    }
    return URI.create(document.path("jwks_uri").asString(""));
  }

  /** OpenID Connect Discovery 1.0, section 4. */
  private URL document() throws MalformedURLException {
    String base = issuer.toString().replaceFirst("/$", "");
    return URI.create(base + "/.well-known/openid-configuration").toURL();
  }
}
