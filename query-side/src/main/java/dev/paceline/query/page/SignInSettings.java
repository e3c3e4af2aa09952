package dev.paceline.query.page;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the page signs in with a provider outside; see {@link SignIn}. The endpoints are discovered
 * where they are not set.
 */
@ConfigurationProperties("paceline.sign-in")
record SignInSettings(
    @Nullable String authorizeUrl,
    @Nullable String tokenUrl,
    @Nullable String signOutUrl,
    @DefaultValue("dashboard") String clientId,
    @DefaultValue("openid sales:read audit:read orders:write goals:write settings:write")
        String scope) {

  SignIn with(@Nullable String issuer, @Nullable String publicUrl) {
    return new SignIn(
        false, publicUrl, issuer, authorizeUrl, tokenUrl, signOutUrl, clientId, scope);
  }
}
