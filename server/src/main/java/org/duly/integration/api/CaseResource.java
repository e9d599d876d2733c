package org.duly.integration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.casework.Cases;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.party.Parties;
import org.duly.portfolio.Portfolios;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over the interface. */
@RestController
@RequestMapping("/api/v1/cases")
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE', 'CREDITOR')")
@Tag(name = "Cases", description = "The accounts of one debtor at one creditor, worked together.")
class CaseResource {

    private final Cases cases;
    private final CaseViews views;
    private final Portfolios portfolios;
    private final Parties parties;

    CaseResource(Cases cases, CaseViews views, Portfolios portfolios, Parties parties) {
        this.cases = cases;
        this.views = views;
        this.portfolios = portfolios;
        this.parties = parties;
    }

    @GetMapping
    @Operation(summary = "List cases", description = "By priority, highest first.")
    Page<CaseView> list(
            @Parameter(description = "Code of the creditor") @RequestParam(required = false) @Nullable String creditor,
            @RequestParam(required = false) CaseCard.@Nullable Standing standing,
            @Parameter(description = "State in the procedure") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        CreditorId of = creditor == null
                ? null
                : portfolios.creditorByCode(creditor).orElseThrow().id();
        int offset = Cursor.readNumber(cursor);
        int size = Cursor.limit(limit);
        Cases.Found found = cases.find(new Cases.Filter(standing, state, null, false, of), size, offset);
        int end = offset + found.cards().size();
        return new Page<>(views.of(found.cards()), end < found.total() ? Cursor.write(end) : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a case")
    CaseView get(@PathVariable UUID id) {
        return views.of(List.of(cases.card(new CaseId(id)))).getFirst();
    }

    @GetMapping("/{id}/contact-points")
    @PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER', 'COMPLIANCE')")
    @Operation(summary = "Contact points of the debtor and of those near him, masked")
    List<CaseView.PointView> points(@PathVariable UUID id) {
        return parties.points(cases.card(new CaseId(id)).debtor()).stream()
                .map(point -> new CaseView.PointView(
                        point.id().value(), point.kind(), point.maskedValue(), point.relation(), point.health()))
                .toList();
    }
}
