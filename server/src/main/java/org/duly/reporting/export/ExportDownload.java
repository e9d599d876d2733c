package org.duly.reporting.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The download behind the export buttons. A POST, since it leaves a record. */
@Controller
class ExportDownload {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CaseExport export;
    private final Clock clock;

    ExportDownload(CaseExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @PostMapping("/reports/cases.xlsx")
    @PreAuthorize("hasAnyRole('LEADER', 'CREDITOR')")
    ResponseEntity<byte[]> cases(Locale locale) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("duly-cases-" + LocalDate.now(clock) + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(export.workbook(locale));
    }
}
