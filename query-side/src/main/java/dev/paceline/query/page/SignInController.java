package dev.paceline.query.page;

import dev.paceline.edge.access.IdentitySettings;
import dev.paceline.edge.access.Open;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page how to sign in. Nothing in it is secret. */
@Hidden
@RestController
class SignInController {
  private final SignIn signIn;

  SignInController(
      ObjectProvider<SignIn> here,
      SignInSettings elsewhere,
      IdentitySettings identity,
      Environment environment) {
    this.signIn =
        here.getIfAvailable(() ->
            elsewhere.with(
                Objects.toString(identity.issuer(), null),
                environment.getProperty("paceline.public-url")));
  }

  @Open
  @GetMapping("/sign-in.json")
  SignIn signIn() {
    return signIn;
  }
}
