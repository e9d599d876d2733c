package org.duly.identity.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duly.identity.People;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends people where they must go first: to set up the first administrator while there is nobody, and to choose their
 * own password after somebody set one for them.
 */
@Component
class FirstSteps extends OncePerRequestFilter {

    private final People people;
    private final AtomicBoolean settled = new AtomicBoolean();

    FirstSteps(People people) {
        this.people = people;
    }

    /** Only the security chain runs it, not the servlet container besides. */
    @Bean
    static FilterRegistrationBean<FirstSteps> firstStepsOnlyInTheChain(FirstSteps filter) {
        FilterRegistrationBean<FirstSteps> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String destination = destination();
        if (destination == null || request.getServletPath().equals(destination) || isAsset(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + destination);
        }
    }

    private @Nullable String destination() {
        if (!settled.get()) {
            if (people.isEmpty()) {
                return "/setup";
            }
            settled.set(true);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean mustChange = authentication != null
                && authentication.getPrincipal() instanceof SignedIn person
                && person.mustChangePassword();
        return mustChange ? "/password" : null;
    }

    private static boolean isAsset(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/img/")
                || path.startsWith("/webjars/")
                || path.startsWith("/actuator/")
                || path.equals("/demo/building")
                || path.equals("/logout")
                || path.equals("/error");
    }
}
