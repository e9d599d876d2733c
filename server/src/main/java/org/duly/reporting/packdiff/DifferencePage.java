package org.duly.reporting.packdiff;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.duly.compliance.Packs;
import org.duly.compliance.pack.UnfitPack;
import org.duly.reporting.packdiff.PackUpload.NotTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Compares the deployed packs, or an uploaded version, with another, and replays kept receipts by both. */
@Controller
@PreAuthorize("hasRole('COMPLIANCE')")
class DifferencePage {

    private static final int USUAL_DAYS = 30;

    private final Comparisons comparisons;
    private final Packs deployed;

    DifferencePage(Comparisons comparisons, Packs deployed) {
        this.comparisons = comparisons;
        this.deployed = deployed;
    }

    @GetMapping("/compliance/difference")
    String open(Model model) {
        return form(USUAL_DAYS, model);
    }

    @PostMapping("/compliance/difference")
    String compare(
            @RequestParam(required = false) @Nullable MultipartFile before,
            @RequestParam(required = false) @Nullable MultipartFile after,
            @RequestParam(defaultValue = "30") int days,
            Model model)
            throws IOException {
        int span = Math.clamp(days, 1, Comparisons.MOST_DAYS);
        try {
            if (after == null || after.isEmpty()) {
                throw new NotTaken("lawbook.difference.no-pack");
            }
            Comparison comparison = comparisons.start(files(before), files(after), span);
            return "redirect:/compliance/difference/" + comparison.id;
        } catch (NotTaken e) {
            model.addAttribute("rule", e.rule());
        } catch (UnfitPack e) {
            model.addAttribute("unfit", e.problems());
        }
        return form(span, model);
    }

    @GetMapping("/compliance/difference/{id}")
    String result(@PathVariable UUID id, Model model) {
        return shown(id, model) ? "reporting/difference" : gone(model);
    }

    @GetMapping("/compliance/difference/{id}/replay")
    String replay(@PathVariable UUID id, Model model) {
        return shown(id, model) ? "reporting/difference :: replay" : "reporting/difference :: gone";
    }

    private boolean shown(UUID id, Model model) {
        return comparisons
                .find(id)
                .map(comparison -> {
                    model.addAttribute("comparison", comparison.id);
                    model.addAttribute("changes", comparison.changes);
                    model.addAttribute("state", comparison.state());
                    model.addAttribute("days", USUAL_DAYS);
                    model.addAttribute("packs", deployed.all().size());
                    return true;
                })
                .orElse(false);
    }

    /** Comparisons are kept in memory and only the latest of them; whoever comes too late starts anew. */
    private String gone(Model model) {
        model.addAttribute("rule", "lawbook.difference.gone");
        return form(USUAL_DAYS, model);
    }

    private String form(int days, Model model) {
        model.addAttribute("days", days);
        model.addAttribute("packs", deployed.all().size());
        return "reporting/difference";
    }

    private static Map<String, byte[]> files(@Nullable MultipartFile upload) throws IOException, NotTaken {
        Map<String, byte[]> deployed = Packs.files();
        if (upload == null || upload.isEmpty()) {
            return deployed;
        }
        if (upload.getSize() > PackUpload.MOST_BYTES) {
            throw new NotTaken("lawbook.difference.too-large");
        }
        String name = upload.getOriginalFilename();
        return PackUpload.inPlace(deployed, PackUpload.files(name == null ? "" : name, upload.getBytes()));
    }
}
