package org.duly.integration.access;

import java.time.Clock;
import org.duly.identity.Acting;
import org.duly.identity.Staff;
import org.duly.integration.problem.Problems;
import org.duly.integration.replay.Answers;
import org.duly.integration.replay.IdempotencyFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** The REST interface knows no sessions: each request shows its token. Its description is open to everybody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain api(
            HttpSecurity http,
            Tokens tokens,
            Staff staff,
            Acting acting,
            Problems problems,
            Answers answers,
            Clock clock,
            @Value("${duly.api.requests-per-minute:600}") int perMinute) {
        RateLimit limit = new RateLimit(perMinute, clock);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, _) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write("token-missing", HttpStatus.UNAUTHORIZED, request, response);
                        })
                        .accessDeniedHandler((request, response, _) ->
                                problems.write("forbidden", HttpStatus.FORBIDDEN, request, response)))
                .addFilterBefore(
                        new BearerFilter(tokens, staff, acting, limit, problems),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new IdempotencyFilter(answers, problems, BearerFilter.TOKEN), AuthorizationFilter.class)
                .build();
    }
}
