package dev.paceline.query.web;

import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the description of the API what each request needs of a token. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String BEARER = "bearer";

  @Bean
  OpenApiCustomizer tokensAreBearers() {
    return api -> {
      Components components = api.getComponents();
      if (components == null) {
        components = new Components();
        api.setComponents(components);
      }
      components.addSecuritySchemes(
          BEARER,
          new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER).bearerFormat("JWT"));
      title(api);
    };
  }

  private static void title(OpenAPI api) {
    if (api.getInfo() != null) {
      api.getInfo().title("Paceline").version("v1");
    }
  }

  @Bean
  OperationCustomizer scopesAreNamed() {
    return (operation, handler) -> {
      @Nullable Requires required = handler.getMethodAnnotation(Requires.class);
      if (required != null) {
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        operation.setDescription("Needs the scope " + words(required.value()) + past(required));
      }
      return operation;
    };
  }

  private static String past(Requires required) {
    return required.ofThePast().length == 0
        ? "."
        : "; with asOf, position or known " + words(required.ofThePast()) + ".";
  }

  private static String words(Scope... scopes) {
    return Arrays.stream(scopes).map(Scope::word).collect(Collectors.joining(" or "));
  }
}
