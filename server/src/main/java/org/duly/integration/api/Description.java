package org.duly.integration.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.duly.integration.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the interface as OpenAPI. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String INTRODUCTION = """
            Placement, cases, contacts, promises and payments of Duly (有度).

            **Sign-in.** Send `Authorization: Bearer <token>`. An administrator makes tokens; a token acts as a member,
            with his roles and creditors.

            **Once.** Send `Idempotency-Key` with a POST: the same key with the same input gives the same answer and
            acts once (kept seven days); with another input it is refused (422).

            **Errors** are `application/problem+json` with `remedy`, in the language of `Accept-Language` (zh-CN, en).

            **Refused contacts** are answers (200), not errors: the gate says why and when.

            **Limits.** `RateLimit-Limit`, `RateLimit-Remaining`; 429 with `Retry-After` beyond.
            """;

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request cannot be understood; `errors` names the fields",
            "401", "No token, or one that opens no longer",
            "403", "The member's roles do not allow it",
            "404", "No such record in the member's scope",
            "422", "Understood and refused; `errors` names the rule",
            "429", "Too many requests");

    @Bean
    OpenAPI openApi() {
        SecurityScheme bearer =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info()
                        .title("Duly (有度)")
                        .version("v1")
                        .description(INTRODUCTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .schemaRequirement("token", bearer)
                .security(List.of(new SecurityRequirement().addList("token")));
    }

    @Bean
    OpenApiCustomizer commonParts() {
        return api -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(Description::complete);
        };
    }

    private static void complete(PathItem path) {
        path.readOperations().forEach(Description::addProblems);
        if (path.getPost() != null) {
            path.getPost()
                    .addParametersItem(new HeaderParameter()
                            .name("Idempotency-Key")
                            .description("Any text of your own, up to 200 signs; makes the request safe to repeat")
                            .schema(new StringSchema().example("9c2f6d1e-placement-2026-07-15")));
        }
    }

    private static void addProblems(Operation operation) {
        PROBLEMS.forEach((status, meaning) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/Problem"))))));
    }
}
