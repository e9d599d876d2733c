package org.duly.contact.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duly.compliance.Gate;
import org.duly.compliance.Receipt;
import org.duly.compliance.Replay;
import org.duly.compliance.facts.Rebuttal;
import org.duly.contact.asking.HouseRule;
import org.duly.contact.store.ReceiptStore;
import org.duly.contact.store.StoredReceipt;
import org.duly.identity.Staff;
import org.duly.kernel.ContactPointId;
import org.duly.kernel.UserId;
import org.duly.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A receipt opened: what was asked, which rules answered with which counts, and whether it would be so again. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
public class ReceiptPage {

    private final ReceiptStore receipts;
    private final Gate gate;
    private final Parties parties;
    private final Staff staff;

    ReceiptPage(ReceiptStore receipts, Gate gate, Parties parties, Staff staff) {
        this.receipts = receipts;
        this.gate = gate;
        this.parties = parties;
        this.staff = staff;
    }

    @GetMapping("/contact/receipts/{hash}")
    @Transactional(readOnly = true)
    public String open(@PathVariable String hash, HttpServletRequest request, Model model) {
        StoredReceipt stored =
                receipts.byHash(hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Receipt receipt = Receipt.read(stored.canonical().getBytes(UTF_8));
        ContactPointId point = stored.about().point();
        model.addAttribute("stored", stored);
        model.addAttribute("receipt", receipt);
        model.addAttribute("point", parties.point(point));
        model.addAttribute("intact", receipt.hash().equals(stored.hash()));
        model.addAttribute("differences", differences(gate.replay(receipt)));
        model.addAttribute("names", names(receipt.facts().rebuttal()));
        model.addAttribute(
                "houseRules", stored.houseRules().stream().map(HouseRule::of).toList());
        return Fragments.show("contact/receipt :: verdict", request, model);
    }

    /** Who asked and who approved, by the ids in the facts. */
    private Map<String, String> names(@Nullable Rebuttal rebuttal) {
        if (rebuttal == null) {
            return Map.of();
        }
        List<UserId> people = Stream.of(rebuttal.askedBy(), rebuttal.approvedBy())
                .map(UserId::parse)
                .toList();
        return staff.names(people).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    private static List<String> differences(Replay replay) {
        return switch (replay) {
            case Replay.Same _ -> List.of();
            case Replay.Differs differs -> differs.differences();
        };
    }
}
