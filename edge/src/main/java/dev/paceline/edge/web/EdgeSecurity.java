package dev.paceline.edge.web;

import dev.paceline.edge.access.IdentitySettings;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.access.TokenAuthentication;
import dev.paceline.edge.access.Tokens;
import dev.paceline.edge.problem.ProblemAnswers;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The outermost door. Under {@code /api} nothing is answered without a valid token, but for what is
 * named here; what a token may do there is asked at the controllers. All else that is served is the
 * page and the description of the API, which hold no data.
 */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {
  /** Health and the audit key are open. The live connection brings its token itself. */
  private static final String[] OPEN = {
    "/actuator/health", "/actuator/health/*", "/api/audit-key", "/api/live/sales-events"
  };

  @Bean
  SecurityFilterChain edge(
      HttpSecurity http, Tokens tokens, IdentitySettings identity, Environment environment)
      throws Exception {
    TokenAuthentication bearers = new TokenAuthentication(tokens);
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers("/actuator/**")
                .hasAuthority(Scope.ADMIN.word())
                .anyRequest()
                .permitAll())
        .oauth2ResourceServer(server ->
            server
                .authenticationManagerResolver(_ -> bearers)
                .authenticationEntryPoint(new TokenProblems())
                .accessDeniedHandler(EdgeSecurity::forbidden))
        .exceptionHandling(errors ->
            errors
                .authenticationEntryPoint(new TokenProblems())
                .accessDeniedHandler(EdgeSecurity::forbidden))
        .headers(headers -> SecurityHeaders.set(headers, elsewhere(identity, environment)))
        // A browser adds no bearer token by itself, so nobody else's page can use one.
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** With whom the page signs in, if that is not this process. */
  private static List<URI> elsewhere(IdentitySettings identity, Environment environment) {
    return Stream.of(
            identity.issuer(),
            environment.getProperty("paceline.sign-in.authorize-url", URI.class),
            environment.getProperty("paceline.sign-in.token-url", URI.class))
        .filter(address -> address != null && address.isAbsolute())
        .toList();
  }

  /** Methods are a controller's business, which names those that it serves. */
  @Bean
  StrictHttpFirewall plainPathsOnly() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler pathsThatAreNone() {
    return (request, response, _) ->
        ProblemAnswers.write(
            Refused.because(ProblemKind.UNREADABLE, "the path must be plain"), request, response);
  }

  private static void forbidden(
      HttpServletRequest request, HttpServletResponse response, Exception denied)
      throws IOException {
    ProblemAnswers.write(
        Refused.because(ProblemKind.FORBIDDEN, "this needs a token with another scope"),
        request,
        response);
  }
}
