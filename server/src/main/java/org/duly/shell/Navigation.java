package org.duly.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.identity.Role;
import org.duly.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content: who reads, where he may go, what time it is. */
@ControllerAdvice(annotations = Controller.class)
class Navigation {

    private static final List<Section> SECTIONS = List.of(
            new Section("home", "/", "h", Set.of(Role.COLLECTOR)),
            new Section("team", "/team", "t", Set.of(Role.LEADER)),
            new Section("pool", "/assignment/pool", "q", Set.of(Role.COLLECTOR)),
            new Section("assignment", "/assignment", "w", Set.of(Role.LEADER, Role.ADMINISTRATOR)),
            new Section("cases", "/cases", "c", Set.of(Role.COLLECTOR, Role.LEADER, Role.COMPLIANCE)),
            new Section("sop", "/sop", "s", Set.of(Role.LEADER, Role.COMPLIANCE)),
            new Section("daily", "/operations/daily", "d", Set.of(Role.LEADER, Role.ADMINISTRATOR)),
            new Section("placements", "/placements", "i", Set.of(Role.LEADER, Role.ADMINISTRATOR)),
            new Section("strategy", "/strategy", "y", Set.of(Role.LEADER, Role.COMPLIANCE)),
            new Section("payments", "/payments", "p", Set.of(Role.FINANCE)),
            new Section("compliance", "/compliance", "r", Set.of(Role.COMPLIANCE)),
            new Section("contact", "/contact/settings", "l", Set.of(Role.ADMINISTRATOR, Role.COMPLIANCE)),
            new Section("creditor", "/creditor", "o", Set.of(Role.CREDITOR)),
            new Section("creditors", "/creditors", "k", Set.of(Role.ADMINISTRATOR)),
            new Section("people", "/people", "u", Set.of(Role.ADMINISTRATOR)),
            new Section("tokens", "/tokens", "a", Set.of(Role.ADMINISTRATOR)));

    private final Acting acting;
    private final Clock clock;
    private final boolean demo;

    Navigation(Acting acting, Clock clock, @Value("${duly.demo:false}") boolean demo) {
        this.acting = acting;
        this.clock = clock;
        this.demo = demo;
    }

    @ModelAttribute("reader")
    Actor reader() {
        return acting.current();
    }

    @ModelAttribute("sections")
    List<Section> sections() {
        Set<Role> roles = acting.current().roles();
        return SECTIONS.stream()
                .filter(section -> section.roles().stream().anyMatch(roles::contains))
                .toList();
    }

    @ModelAttribute("now")
    Instant now() {
        return Instant.now(clock);
    }

    /** How far the clock is ahead of the reader's machine, for countdowns. */
    @ModelAttribute("clockAhead")
    long clockAhead() {
        return clock instanceof BusinessClock business ? business.ahead().toMillis() : 0;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    /** An entry of the navigation; {@code key} follows {@code g} on the keyboard. */
    record Section(String name, String path, String key, Set<Role> roles) {}
}
