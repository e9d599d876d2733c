package org.duly.strategy.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.duly.contact.Channel;
import org.duly.kernel.Money;
import org.duly.strategy.deciding.HoldOut;
import org.duly.strategy.simulation.ChannelCosts;
import org.duly.strategy.version.Subject;
import org.duly.strategy.version.Version;
import org.duly.strategy.version.Versions;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The strategy at a glance: every table, what rules, what waits; and the settings of the house. */
@Controller
@PreAuthorize("hasAnyRole('LEADER', 'COMPLIANCE')")
class StrategyPage {

    private static final int MOST_HELD = 50;

    private final Versions versions;
    private final HoldOut holdOut;
    private final ChannelCosts costs;
    private final Clock clock;

    StrategyPage(Versions versions, HoldOut holdOut, ChannelCosts costs, Clock clock) {
        this.versions = versions;
        this.holdOut = holdOut;
        this.costs = costs;
        this.clock = clock;
    }

    /** A subject, what rules today, and what is on its way. */
    record Line(Subject subject, Optional<Version> ruling, List<Version> under) {}

    @GetMapping("/strategy")
    String page(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            List<Version> under = versions.of(subject).stream()
                    .filter(each -> each.isDraft() || each.state() == Version.State.SUBMITTED)
                    .toList();
            lines.add(new Line(subject, versions.inForce(subject, today), under));
        }
        model.addAttribute("lines", lines);
        model.addAttribute("held", holdOut.on(today));
        model.addAttribute("costs", costs.on(today));
        model.addAttribute("costHistory", costs.all());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("today", today);
        return "strategy/strategy";
    }

    @PostMapping("/strategy/hold-out")
    @PreAuthorize("hasRole('LEADER')")
    String hold(@RequestParam int percent, RedirectAttributes flash) {
        if (percent < 0 || percent > MOST_HELD) {
            flash.addFlashAttribute("wrong", "strategy.wrong.hold-out");
        } else {
            holdOut.set(percent);
        }
        return "redirect:/strategy#house";
    }

    @PostMapping("/strategy/costs")
    @PreAuthorize("hasRole('LEADER')")
    String cost(
            @RequestParam Channel channel,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam BigDecimal amount,
            RedirectAttributes flash) {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2 || amount.precision() > 9) {
            flash.addFlashAttribute("wrong", "strategy.wrong.cost");
        } else {
            costs.set(channel, from, Money.ofDecimal(amount, Currency.getInstance("CNY")));
        }
        return "redirect:/strategy#house";
    }
}
