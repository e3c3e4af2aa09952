package dev.paceline.standalone.identity;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The session in a browser, which begins and ends with a form. */
final class LoginForm {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final DaoAuthenticationProvider people;
  private final Attempts attempts;
  private final CsrfTokenRepository formTokens;

  /**
   * @param formTokens kept by the browser, so that whoever has not signed in costs no session
   */
  LoginForm(
      String secretHash, SecretHashes hashes, Attempts attempts, CsrfTokenRepository formTokens) {
    UserDetails[] users =
        Arrays.stream(LocalName.values())
            .filter(LocalName::isPerson)
            .map(it -> User.withUsername(it.id()).password(secretHash).roles("PERSON").build())
            .toArray(UserDetails[]::new);
    this.people = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(users));
    people.setPasswordEncoder(hashes);
    this.attempts = attempts;
    this.formTokens = formTokens;
  }

  void apply(HttpSecurity http, Guard guard) {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    // Nobody else in this process is to be asked about what is meant for these doors.
    http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    http.securityMatcher(Endpoints.all())
        .authenticationProvider(people)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.POST, Endpoints.AUTHORIZE)
                .denyAll()
                .requestMatchers(Endpoints.AUTHORIZE)
                .authenticated()
                .requestMatchers(HttpMethod.POST, Endpoints.TOKEN)
                .authenticated()
                .anyRequest()
                .permitAll())
        .formLogin(form ->
            form.loginPage(Endpoints.LOGIN).defaultSuccessUrl("/", true).failureHandler(failure()))
        .logout(logout ->
            logout
                .logoutUrl(Endpoints.LOGOUT)
                .logoutSuccessUrl(LoginPage.Notice.SIGNED_OUT.address()))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(refused ->
            refused
                .defaultAuthenticationEntryPointFor(
                    new TokenErrors(attempts), path.matcher(Endpoints.TOKEN))
                .defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint(Endpoints.LOGIN),
                    path.matcher(Endpoints.AUTHORIZE))
                .accessDeniedHandler(expired()))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .addFilterAfter(guard, CsrfFilter.class);
  }

  private AuthenticationFailureHandler failure() {
    return (request, response, failure) -> {
      attempts.failed(request);
      response.sendRedirect(LoginPage.Notice.FAILED.address());
    };
  }

  /** A form whose session is gone; anything else that is denied is nobody's form. */
  private static AccessDeniedHandler expired() {
    return (request, response, denied) -> {
      switch (request.getRequestURI()) {
        case Endpoints.LOGIN -> response.sendRedirect(LoginPage.Notice.EXPIRED.address());
        case Endpoints.LOGOUT -> response.sendRedirect(Endpoints.LOGOUT);
        default -> TokenErrors.refuse(request, response);
      }
    };
  }
}
