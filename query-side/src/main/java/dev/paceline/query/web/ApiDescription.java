package dev.paceline.query.web;

import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the description of the API what each request needs of a token, and how it is refused. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";

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
      components.addSchemas(PROBLEM, problem());
      // Not where the request said that it went: that is anybody's to say.
      api.setServers(List.of(new Server().url("/")));
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
        operation.getResponses().setDefault(refusal());
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

  /** What every answer but a good one is (RFC 9457). */
  private static ApiResponse refusal() {
    MediaType body = new MediaType();
    body.setSchema(new JsonSchema().$ref("#/components/schemas/" + PROBLEM));
    return new ApiResponse()
        .description("Refused")
        .content(new Content().addMediaType("application/problem+json", body));
  }

  private static Schema<?> problem() {
    Schema<?> error = object("pointer", "detail");
    Schema<?> errors = new JsonSchema().typesItem("array").items(error);
    Schema<?> problem = object("type", "title", "detail", "instance");
    problem.addProperty("status", new JsonSchema().typesItem("integer").format("int32"));
    problem.addRequiredItem("status");
    return problem.addProperty("errors", errors);
  }

  private static Schema<?> object(String... texts) {
    Schema<?> object = new JsonSchema().typesItem("object");
    for (String text : texts) {
      object.addProperty(text, new JsonSchema().typesItem("string"));
    }
    object.setRequired(new ArrayList<>(List.of(texts)));
    return object;
  }

  private static String words(Scope... scopes) {
    return Arrays.stream(scopes).map(Scope::word).collect(Collectors.joining(" or "));
  }
}
