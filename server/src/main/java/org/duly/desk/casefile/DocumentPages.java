package org.duly.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duly.casework.DocumentId;
import org.duly.casework.Documents;
import org.duly.casework.Documents.Attaching.Attached;
import org.duly.casework.Documents.Attaching.NotAttached;
import org.duly.kernel.CaseId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting documents on a case and taking copies out. Taking out is a POST, since it leaves a record. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
class DocumentPages {

    private final CaseDoors doors;
    private final CaseFileView view;

    DocumentPages(CaseDoors doors, CaseFileView view) {
        this.doors = doors;
        this.view = view;
    }

    @PostMapping("/cases/{id}/documents")
    @PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
    String attach(
            @PathVariable UUID id,
            @RequestParam Documents.Kind kind,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        CaseId caseId = new CaseId(id);
        if (!doors.cases().cards(List.of(caseId)).containsKey(caseId)) {
            throw CaseFileView.notHere();
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            return switch (doors.documents().attach(caseId, kind, name, content)) {
                case Attached _ -> {
                    flash.addFlashAttribute("said", "casework.document.attached");
                    yield "redirect:/cases/" + id;
                }
                case NotAttached not -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    model.addAttribute("unattached", not);
                    model.addAttribute("chosenKind", kind);
                    yield view.show(caseId, model);
                }
            };
        }
    }

    /** Where a refusal left the address bar: going there again, as a change of language does, shows the case. */
    @GetMapping("/cases/{id}/documents")
    String list(@PathVariable UUID id) {
        return "redirect:/cases/" + id + "#documents";
    }

    @PostMapping("/documents/{document}")
    ResponseEntity<byte[]> take(@PathVariable UUID document) {
        Documents.Opened opened =
                doors.documents().open(new DocumentId(document)).orElseThrow(CaseFileView::notHere);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(opened.document().name(), UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.document().type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(opened.content());
    }
}
