package org.duly.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.identity.CreditorScope;
import org.duly.identity.Member;
import org.duly.identity.NewMember;
import org.duly.identity.OneTimePassword;
import org.duly.identity.People;
import org.duly.identity.Qualification;
import org.duly.identity.Role;
import org.duly.identity.Scopes;
import org.duly.identity.Staff;
import org.duly.kernel.CreditorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has access, with which roles and scope, and who is qualified to contact debtors. */
@Controller
@RequestMapping("/people")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PeoplePages {

    private final People people;
    private final Staff staff;
    private final Scopes scopes;

    PeoplePages(People people, Staff staff, Scopes scopes) {
        this.people = people;
        this.staff = staff;
        this.scopes = scopes;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("members", people.all());
        model.addAttribute("creditorNames", scopes.creditorNames());
        return "identity/people";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(model, null, null);
    }

    @PostMapping("/new")
    String admit(MemberForm form, Locale locale, Model model) {
        String password = OneTimePassword.next();
        try {
            people.admit(form.member(locale), password, true);
        } catch (IllegalArgumentException e) {
            return form(model, form, e.getMessage());
        }
        model.addAttribute("handOver", password);
        model.addAttribute("handOverTo", form.name());
        return list(model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        Member member = staff.byId(new UserId(id));
        model.addAttribute("id", id);
        model.addAttribute("qualification", staff.qualificationOf(member.id()));
        return form(model, MemberForm.of(member), null);
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, MemberForm form, Locale locale, Model model) {
        try {
            people.change(new UserId(id), form.member(locale));
        } catch (IllegalArgumentException e) {
            model.addAttribute("id", id);
            model.addAttribute("qualification", staff.qualificationOf(new UserId(id)));
            return form(model, form, e.getMessage());
        }
        return "redirect:/people";
    }

    @PostMapping("/{id}/qualification")
    String qualify(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean onboarding,
            @RequestParam(defaultValue = "false") boolean confidentiality,
            @RequestParam(defaultValue = "false") boolean background,
            @RequestParam(required = false) @Nullable LocalDate lastExamOn) {
        people.qualify(new UserId(id), new Qualification(onboarding, confidentiality, background, lastExamOn));
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/password")
    String reset(@PathVariable UUID id, Model model) {
        String password = OneTimePassword.next();
        people.setPassword(new UserId(id), password, true);
        model.addAttribute("handOver", password);
        model.addAttribute("handOverTo", staff.byId(new UserId(id)).name());
        return list(model);
    }

    @PostMapping("/{id}/active")
    String activity(@PathVariable UUID id, @RequestParam boolean active) {
        if (active) {
            people.reactivate(new UserId(id));
        } else {
            people.deactivate(new UserId(id));
        }
        return "redirect:/people";
    }

    private String form(Model model, @Nullable MemberForm form, @Nullable String problem) {
        model.addAttribute("form", form == null ? MemberForm.blank() : form);
        model.addAttribute("problem", problem);
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("creditorNames", scopes.creditorNames());
        return "identity/person";
    }

    /** What the form sends. */
    record MemberForm(
            String login,
            String name,
            String number,
            @Nullable Set<Role> roles,
            boolean everything,
            @Nullable List<UUID> creditors,
            @Nullable String team) {

        static MemberForm blank() {
            return new MemberForm("", "", "", Set.of(Role.COLLECTOR), false, List.of(), "");
        }

        static MemberForm of(Member member) {
            List<UUID> creditors = member.scope() instanceof CreditorScope.Only only
                    ? only.creditors().stream().map(CreditorId::value).toList()
                    : List.of();
            return new MemberForm(
                    member.login(),
                    member.name(),
                    member.number(),
                    member.roles(),
                    member.scope() instanceof CreditorScope.Everything,
                    creditors,
                    member.team());
        }

        NewMember member(Locale locale) {
            if (roles == null || roles.isEmpty()) {
                throw new IllegalArgumentException("identity.people.roles.required");
            }
            CreditorScope scope = everything
                    ? new CreditorScope.Everything()
                    : new CreditorScope.Only(
                            creditors == null
                                    ? Set.of()
                                    : creditors.stream().map(CreditorId::new).collect(Collectors.toUnmodifiableSet()));
            return new NewMember(
                    login, name, number, roles, scope, team == null || team.isBlank() ? null : team.strip(), locale);
        }
    }
}
