package org.duly.strategy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.duly.identity.Acting;
import org.duly.identity.Role;
import org.duly.strategy.table.TableText;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.TableContent;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A version of a table as a grid, and writing in it. */
@Controller
@PreAuthorize("hasAnyRole('LEADER', 'COMPLIANCE')")
class TablePages {

    private final Versions versions;
    private final TableContent contents;
    private final Acting acting;
    private final Clock clock;

    TablePages(Versions versions, TableContent contents, Acting acting, Clock clock) {
        this.versions = versions;
        this.contents = contents;
        this.acting = acting;
        this.clock = clock;
    }

    @GetMapping("/strategy/versions/{id}")
    String version(@PathVariable UUID id, Model model) {
        show(versions.get(id), model);
        return "strategy/table";
    }

    /** The version that rules today. */
    @GetMapping("/strategy/tables/{code}")
    String inForce(@PathVariable String code) {
        Subject subject = Subject.ofCode(code);
        Version version = versions.inForce(subject, LocalDate.now(clock))
                .orElseGet(() -> versions.of(subject).getFirst());
        return "redirect:/strategy/versions/" + version.id();
    }

    @PostMapping("/strategy/versions/{id}/copy")
    @PreAuthorize("hasRole('LEADER')")
    String copy(@PathVariable UUID id) {
        return "redirect:/strategy/versions/" + versions.draft(id);
    }

    /** Makes one change and says at once what the table is like now. */
    @PostMapping("/strategy/versions/{id}/edit")
    @PreAuthorize("hasRole('LEADER')")
    String edit(
            @PathVariable UUID id,
            @RequestParam TableEdit.Act act,
            @RequestParam(defaultValue = "0") int row,
            @RequestParam(defaultValue = "0") int column,
            @RequestParam(defaultValue = "") String value,
            @RequestParam int rows,
            Model model) {
        TableEdit edit = new TableEdit(act, row, column, value, rows);
        boolean[] seen = {true};
        boolean written = versions.edit(id, content -> {
            TableText before = contents.text(content);
            seen[0] = before.rows().size() == rows;
            return contents.content(edit.on(before));
        });
        show(versions.get(id), model);
        model.addAttribute("overtaken", !written || !seen[0]);
        return act.reshapes() || !written || !seen[0] ? "strategy/table :: editor" : "strategy/table :: findings";
    }

    /** How a version differs from another, by default from the one before it that was approved. */
    @GetMapping("/strategy/versions/{id}/diff")
    String diff(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID with, Model model) {
        Version version = versions.get(id);
        Version other = with != null
                ? versions.get(with)
                : versions.of(version.subject()).stream()
                        .filter(each -> each.number() < version.number() && each.state() == Version.State.APPROVED)
                        .max(Comparator.comparingInt(Version::number))
                        .orElse(version);
        TableText after = contents.text(version.content());
        model.addAttribute("version", version);
        model.addAttribute("other", other);
        model.addAttribute("others", versions.of(version.subject()));
        model.addAttribute("text", after);
        model.addAttribute("diff", TableDiff.of(contents.text(other.content()), after));
        return "strategy/diff";
    }

    private void show(Version version, Model model) {
        boolean writer = acting.current().is(Role.LEADER);
        TableView view = TableView.of(version, contents.text(version.content()), writer && version.isDraft());
        model.addAttribute("view", view);
        model.addAttribute("writer", writer);
        UUID reader = acting.current().person().value();
        model.addAttribute("own", version.authors().contains(reader));
        model.addAttribute("versions", versions.of(version.subject()));
        model.addAttribute("today", LocalDate.now(clock));
    }
}
