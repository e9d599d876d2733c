package org.duly.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows how far the agency is while its past is being lived through: the clock is not today's yet. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WhileBuilding extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/demo/building", "/css/", "/js/", "/img/", "/webjars/", "/actuator/", "/error");

    private final DemoProgress progress;

    WhileBuilding(DemoProgress progress) {
        this.progress = progress;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean building = !progress.now().done();
        String path = request.getRequestURI();
        if (building && OPEN.stream().noneMatch(path::startsWith)) {
            response.sendRedirect("/demo/building");
        } else if (!building && path.equals("/demo/building")) {
            leave(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
        } else {
            response.sendRedirect("/login");
        }
    }
}
