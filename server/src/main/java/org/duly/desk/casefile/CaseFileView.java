package org.duly.desk.casefile;

import java.util.List;
import org.duly.casework.Documents;
import org.duly.desk.timeline.Happening;
import org.duly.identity.Acting;
import org.duly.identity.Role;
import org.duly.identity.Staff;
import org.duly.kernel.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Everything the page of a case file shows, whichever request led to it. */
@Component
class CaseFileView {

    private final CaseFiles files;
    private final Staff staff;
    private final Acting acting;

    CaseFileView(CaseFiles files, Staff staff, Acting acting) {
        this.files = files;
        this.staff = staff;
        this.acting = acting;
    }

    String show(CaseId id, Model model) {
        CaseFile file = files.of(id).orElseThrow(CaseFileView::notHere);
        model.addAttribute("file", file);
        model.addAttribute("history", file.history());
        model.addAttribute("families", Happening.Family.values());
        model.addAttribute("documentKinds", Documents.Kind.values());
        model.addAttribute("offset", 0);
        model.addAttribute("family", null);
        // Only a leader hands cases over, so only he is offered the names.
        model.addAttribute("collectors", acting.current().is(Role.LEADER) ? staff.withRole(Role.COLLECTOR) : List.of());
        return "desk/case";
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
