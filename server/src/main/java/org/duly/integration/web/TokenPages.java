package org.duly.integration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duly.identity.Member;
import org.duly.identity.People;
import org.duly.integration.access.Tokens;
import org.duly.kernel.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator makes and revokes tokens of the REST interface. */
@Controller
@RequestMapping("/tokens")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class TokenPages {

    private static final List<Integer> TERMS = List.of(30, 90, 365);

    private final Tokens tokens;
    private final People people;
    private final Clock clock;

    TokenPages(Tokens tokens, People people, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        Map<UserId, Member> members = people.all().stream().collect(Collectors.toMap(Member::id, Function.identity()));
        model.addAttribute("tokens", tokens.all());
        model.addAttribute("members", members);
        model.addAttribute(
                "active", people.all().stream().filter(Member::active).toList());
        model.addAttribute("terms", TERMS);
        model.addAttribute("today", LocalDate.now(clock));
        return "integration/tokens";
    }

    @PostMapping
    String create(
            @RequestParam String name, @RequestParam UUID member, @RequestParam int days, RedirectAttributes flash) {
        LocalDate expiresOn = LocalDate.now(clock).plusDays(TERMS.contains(days) ? days : TERMS.getFirst());
        flash.addFlashAttribute("secret", tokens.create(name.strip(), new UserId(member), expiresOn));
        return "redirect:/tokens";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        return "redirect:/tokens";
    }
}
