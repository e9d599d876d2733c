package org.duly.reporting.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duly.compliance.facts.Channel;
import org.duly.compliance.facts.DebtType;
import org.duly.compliance.facts.Jurisdiction;
import org.duly.compliance.facts.LenderKind;
import org.duly.compliance.facts.Outcome;
import org.duly.compliance.facts.Purpose;
import org.duly.kernel.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Tries a made-up contact, told by a form or as a line of the case format. */
@Controller
@PreAuthorize("hasRole('COMPLIANCE')")
class ScenarioPage {

    private static final int ROWS = 4;
    private static final List<String> TARGETS = List.of(
            "CONSUMER", "CONTACT_PERSON", "GUARANTOR", "SPOUSE", "PARENT", "HEIR", "ATTORNEY", "THIRD_PARTY:employer");
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Asia/Urumqi",
            "America/New_York",
            "America/Chicago",
            "America/Los_Angeles",
            "Europe/London");
    private static final JsonMapper JSON = new JsonMapper();

    private final Trial trial;
    private final Clock clock;

    ScenarioPage(Trial trial, Clock clock) {
        this.trial = trial;
        this.clock = clock;
    }

    /** A form as it was sent; what was left empty is null. */
    record Entered(
            @Nullable Jurisdiction jurisdiction,
            @Nullable LocalDateTime at,
            @Nullable ZoneId zone,
            @Nullable Channel channel,
            @Nullable String target,
            @Nullable Purpose purpose,
            @Nullable LenderKind lender,
            @Nullable Boolean member,
            @Nullable DebtType product,
            @Nullable Boolean online,
            @Nullable Integer overdueDays,
            @Nullable Boolean firstContact,
            @Nullable Boolean mentionsDebt,
            @Nullable Boolean unrecorded,
            @Nullable LocalDate examinedOn,
            @Nullable List<@Nullable LocalDateTime> earlierAt,
            @Nullable List<Channel> earlierChannel,
            @Nullable List<Outcome> earlierOutcome,
            @Nullable List<String> earlierTarget) {

        Scenario scenario(LocalDateTime now) {
            return new Scenario(
                    or(jurisdiction, Jurisdiction.CN),
                    or(at, now),
                    or(zone, BusinessClock.ZONE),
                    or(channel, Channel.PHONE_CALL),
                    or(target, "CONSUMER"),
                    purpose,
                    or(lender, LenderKind.BANK),
                    or(member, false),
                    or(product, DebtType.CONSUMER_LOAN),
                    or(online, false),
                    Math.max(0, or(overdueDays, 0)),
                    or(firstContact, false),
                    or(mentionsDebt, false),
                    !or(unrecorded, false),
                    examinedOn,
                    rows());
        }

        private List<Scenario.Earlier> rows() {
            List<Scenario.Earlier> rows = new ArrayList<>();
            List<@Nullable LocalDateTime> hours = or(earlierAt, List.<@Nullable LocalDateTime>of());
            for (int i = 0; i < hours.size(); i++) {
                rows.add(new Scenario.Earlier(
                        hours.get(i),
                        at(earlierChannel, i, Channel.PHONE_CALL),
                        at(earlierOutcome, i, Outcome.NO_ANSWER),
                        at(earlierTarget, i, "CONSUMER")));
            }
            return rows;
        }

        private static <T> T at(@Nullable List<T> values, int index, T otherwise) {
            return values == null || index >= values.size() ? otherwise : or(values.get(index), otherwise);
        }

        private static <T> T or(@Nullable T value, T otherwise) {
            return value == null ? otherwise : value;
        }
    }

    @GetMapping("/compliance/scenario")
    String open(Model model) {
        Scenario first = new Scenario(
                Jurisdiction.CN,
                now(),
                BusinessClock.ZONE,
                Channel.PHONE_CALL,
                "CONSUMER",
                null,
                LenderKind.BANK,
                true,
                DebtType.CONSUMER_LOAN,
                true,
                40,
                false,
                true,
                true,
                LocalDate.now(clock).minusMonths(3),
                List.of());
        return show(first, pretty(first), null, model);
    }

    @PostMapping("/compliance/scenario")
    String form(@ModelAttribute Entered entered, Model model) {
        Scenario scenario = entered.scenario(now());
        String line = pretty(scenario);
        return show(scenario, line, trial.of(line), model);
    }

    @PostMapping("/compliance/scenario/line")
    String line(@RequestParam String line, Model model) {
        Scenario untouched = new Entered(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null)
                .scenario(now());
        model.addAttribute("byLine", true);
        return show(untouched, line, trial.of(line), model);
    }

    private String show(Scenario scenario, String line, Trial.@Nullable Result result, Model model) {
        model.addAttribute("scenario", scenario);
        model.addAttribute("rows", padded(scenario.history()));
        model.addAttribute("line", line);
        switch (result) {
            case null -> {}
            case Trial.Result.Answered answered ->
                model.addAttribute("receipt", answered.verdict().receipt());
            case Trial.Result.Malformed malformed -> model.addAttribute("malformed", malformed);
        }
        model.addAttribute("jurisdictions", Jurisdiction.values());
        model.addAttribute("zones", ZONES);
        model.addAttribute("channels", Channel.values());
        model.addAttribute(
                "contactChannels",
                Stream.of(Channel.values()).filter(Channel::isContact).toList());
        model.addAttribute("targets", TARGETS);
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("lenders", LenderKind.values());
        model.addAttribute("products", DebtType.values());
        model.addAttribute("outcomes", Outcome.values());
        return "reporting/scenario";
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).withSecond(0).withNano(0);
    }

    private static String pretty(Scenario scenario) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(scenario.line());
    }

    private static List<Scenario.Earlier> padded(List<Scenario.Earlier> rows) {
        List<Scenario.Earlier> padded = new ArrayList<>(rows);
        while (padded.size() < ROWS) {
            padded.add(new Scenario.Earlier(null, Channel.PHONE_CALL, Outcome.NO_ANSWER, "CONSUMER"));
        }
        return padded;
    }
}
