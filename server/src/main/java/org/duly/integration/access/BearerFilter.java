package org.duly.integration.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.duly.identity.Acting;
import org.duly.identity.Member;
import org.duly.identity.Staff;
import org.duly.integration.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets whoever shows a token act as its member for the length of the request, as often as the limit allows. */
final class BearerFilter extends OncePerRequestFilter {

    /** Under this name the request carries the id of the token it came with. */
    static final String TOKEN = BearerFilter.class.getName() + ".token";

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Staff staff;
    private final Acting acting;
    private final RateLimit limit;
    private final Problems problems;

    BearerFilter(Tokens tokens, Staff staff, Acting acting, RateLimit limit, Problems problems) {
        this.tokens = tokens;
        this.staff = staff;
        this.acting = acting;
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Token> token = tokens.use(header.substring(SCHEME.length()).strip());
        Optional<Member> member = token.flatMap(this::member);
        if (token.isEmpty() || member.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            problems.write("token-invalid", HttpStatus.UNAUTHORIZED, request, response);
            return;
        }
        if (allowed(token.get().id(), request, response)) {
            request.setAttribute(TOKEN, token.get().id());
            proceed(member.get(), request, response, chain);
        }
    }

    private Optional<Member> member(Token token) {
        try {
            return Optional.of(staff.byId(token.member())).filter(Member::active);
        } catch (NoSuchElementException gone) {
            return Optional.empty();
        }
    }

    private boolean allowed(UUID token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int left = limit.take(token);
        response.setHeader("RateLimit-Limit", String.valueOf(limit.perMinute()));
        response.setHeader("RateLimit-Remaining", String.valueOf(Math.max(0, left)));
        if (left < 0) {
            response.setHeader("Retry-After", String.valueOf(limit.secondsUntilFree()));
            problems.write("too-many", HttpStatus.TOO_MANY_REQUESTS, request, response);
            return false;
        }
        return true;
    }

    private void proceed(Member member, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                member.login(),
                null,
                member.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList()));
        SecurityContextHolder.setContext(context);
        Optional<Exception> failure = acting.as(member.actor(), () -> {
            try {
                chain.doFilter(request, response);
                return Optional.empty();
            } catch (IOException | ServletException thrown) {
                return Optional.of(thrown);
            }
        });
        if (failure.isPresent()) {
            rethrow(failure.get());
        }
    }

    private static void rethrow(Exception failure) throws ServletException, IOException {
        if (failure instanceof IOException broken) {
            throw broken;
        }
        throw new ServletException(failure);
    }
}
