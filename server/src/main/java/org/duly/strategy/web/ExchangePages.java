package org.duly.strategy.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.duly.strategy.dmn.DmnExport;
import org.duly.strategy.dmn.DmnImport;
import org.duly.strategy.dmn.DmnImport.Imported;
import org.duly.strategy.table.Complaint;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.TableContent;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.duly.strategy.words.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tables out to and in from other modellers, as DMN files. */
@Controller
@PreAuthorize("hasRole('LEADER')")
class ExchangePages {

    private final Versions versions;
    private final TableContent contents;
    private final Sayings sayings;

    ExchangePages(Versions versions, TableContent contents, Sayings sayings) {
        this.versions = versions;
        this.contents = contents;
        this.sayings = sayings;
    }

    @GetMapping("/strategy/versions/{id}/dmn")
    @PreAuthorize("hasAnyRole('LEADER', 'COMPLIANCE')")
    ResponseEntity<byte[]> export(@PathVariable UUID id) {
        Version version = versions.get(id);
        String code = version.subject().code();
        byte[] file = DmnExport.write(code, contents.text(version.content()), Words.VOCABULARY)
                .getBytes(StandardCharsets.UTF_8);
        String name = code + "-" + version.number() + ".dmn";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    /** Makes a draft of a file, or says everything that stands against it. */
    @PostMapping("/strategy/tables/{code}/dmn")
    String read(@PathVariable String code, @RequestParam MultipartFile file, RedirectAttributes flash)
            throws IOException {
        Subject subject = Subject.ofCode(code);
        return switch (DmnImport.read(file.getBytes(), Words.VOCABULARY)) {
            case Imported.Taken taken ->
                "redirect:/strategy/versions/" + versions.draft(subject, contents.content(taken.table()));
            case Imported.Refused refused -> {
                flash.addFlashAttribute("refused", said(refused.complaints()));
                yield "redirect:/strategy";
            }
        };
    }

    private List<String> said(List<Complaint> complaints) {
        return complaints.stream().map(sayings::complaint).toList();
    }
}
