package dev.paceline.standalone.identity;

import dev.paceline.edge.kept.OwnerOnlyFile;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is configured of the local identity provider.
 *
 * @param data the folder in which the key and the password are kept
 * @param publicUrl where browsers find this installation; the issuer of its tokens
 * @param clients besides those that come with it
 */
@ConfigurationProperties("paceline")
record LocalSettings(
    @DefaultValue("data") Path data,
    String publicUrl,
    @DefaultValue List<ConfiguredClient> clients) {

  OwnerOnlyFile passwordFile() {
    return new OwnerOnlyFile(data, "password");
  }

  OwnerOnlyFile keyFile() {
    return new OwnerOnlyFile(data.resolve("identity"), "signing-key.json");
  }
}
