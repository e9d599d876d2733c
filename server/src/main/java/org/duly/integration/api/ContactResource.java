package org.duly.integration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duly.contact.Channel;
import org.duly.contact.Contacts;
import org.duly.contact.ResultCode;
import org.duly.integration.problem.Problem;
import org.duly.integration.problem.Problems;
import org.duly.integration.problem.Refusal;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts over the interface: through the same gate as from the page. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('COLLECTOR', 'LEADER')")
@Tag(name = "Contacts", description = "Every contact asks the gate first; a refusal is an answer, not an error.")
class ContactResource {

    private static final int LONGEST_REASON = 500;

    private final Contacts contacts;
    private final Problems problems;

    ContactResource(Contacts contacts, Problems problems) {
        this.contacts = contacts;
        this.problems = problems;
    }

    /** Whom to contact, and how. */
    @Schema(name = "ContactRequest")
    record ContactRequest(
            @Nullable UUID contactPoint, @Nullable Channel channel) {}

    /** The gate's answer. */
    @Schema(name = "ContactAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactAnswer(
            @Schema(
                    description = "RESERVED: begin before expiresAt, else release. REFUSED: for these grounds."
                            + " NOT_COVERED: no rule pack covers this debtor's law, so nobody is contacted.")
            Kind answer,

            @Nullable UUID attempt,
            @Nullable Instant expiresAt,
            @Nullable List<GroundView> grounds,

            @Schema(description = "First instant at which the same contact would be allowed; absent if none") @Nullable
            Instant nextAllowedAt,

            @Schema(description = "Hash of the receipt that proves the answer")
            String receipt) {

        enum Kind {
            RESERVED,
            REFUSED,
            NOT_COVERED
        }
    }

    /** One ground of a refusal. */
    @Schema(name = "Ground")
    record GroundView(
            @Schema(example = "cn-hours") @Nullable String rule,
            @Nullable String citation,

            @Schema(description = "In the language of Accept-Language")
            String reason) {}

    @PostMapping("/cases/{id}/contact-requests")
    @Operation(summary = "Ask the gate and reserve the attempt", description = "Refusals come back with status 200.")
    ContactAnswer ask(@PathVariable UUID id, @RequestBody ContactRequest asked, Locale locale) {
        Input input = new Input();
        UUID point = input.required("contactPoint", asked.contactPoint());
        Channel channel = input.required("channel", asked.channel());
        input.check();
        Contacts.Answer answer =
                contacts.ask(new CaseId(id), new ContactPointId(Input.present(point)), Input.present(channel));
        return view(answer, locale.getLanguage().equals("en"));
    }

    private static ContactAnswer view(Contacts.Answer answer, boolean english) {
        return switch (answer) {
            case Contacts.Answer.Reserved reserved ->
                new ContactAnswer(
                        ContactAnswer.Kind.RESERVED,
                        reserved.attempt().value(),
                        reserved.expiresAt(),
                        null,
                        null,
                        reserved.receiptHash());
            case Contacts.Answer.Refused refused ->
                new ContactAnswer(
                        ContactAnswer.Kind.REFUSED,
                        null,
                        null,
                        refused.grounds().stream()
                                .map(why -> new GroundView(
                                        why.rule(), why.citation(), english ? why.reasonEn() : why.reasonZh()))
                                .toList(),
                        refused.nextAllowedAt(),
                        refused.receiptHash());
            case Contacts.Answer.NotCovered not ->
                new ContactAnswer(
                        ContactAnswer.Kind.NOT_COVERED,
                        null,
                        null,
                        List.of(new GroundView(null, null, english ? not.whyEn() : not.whyZh())),
                        null,
                        not.receiptHash());
        };
    }

    @PostMapping("/contact-attempts/{attempt}/begin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say that a reserved attempt is being made",
            description = "Send it before dialling and dial only on 204: from then on the attempt counts until its"
                    + " outcome is logged, however long the talk. Sent twice it is the same. 422 once the"
                    + " permission ran out, the attempt was given back or logged.")
    void begin(@PathVariable UUID attempt, HttpServletRequest request) {
        done(contacts.begin(new AttemptId(attempt)), request);
    }

    /** Why an attempt is not made. */
    @Schema(name = "ContactRelease")
    record NewRelease(
            @Schema(description = "Up to 500 signs, no personal data", example = "line busy on our side") @Nullable
            String reason) {}

    @PostMapping("/contact-attempts/{attempt}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give a reserved attempt back unused",
            description = "It then never counted. Sent twice, or after it ran out, it is the same. 422 once it began:"
                    + " then log its outcome.")
    void release(@PathVariable UUID attempt, @RequestBody NewRelease asked, HttpServletRequest request) {
        Input input = new Input();
        String reason = input.required("reason", asked.reason());
        if (reason != null && reason.length() > LONGEST_REASON) {
            input.wrong("reason", "more than " + LONGEST_REASON + " signs");
        }
        input.check();
        done(contacts.release(new AttemptId(attempt), Input.present(reason)), request);
    }

    private void done(Contacts.Turn turn, HttpServletRequest request) {
        switch (turn) {
            case Contacts.Turn.Done _ -> {}
            case Contacts.Turn.NotDone not -> throw refusal("attempt-refused", not.rule(), request);
        }
    }

    private Refusal refusal(String code, String rule, HttpServletRequest request) {
        return new Refusal(
                code,
                HttpStatus.UNPROCESSABLE_CONTENT,
                List.of(new Problem.FieldError(rule, problems.text(rule, request))));
    }

    /** What came of an attempt. */
    @Schema(name = "ContactOutcome")
    record NewOutcome(
            @Nullable ResultCode code,

            @Schema(description = "Promised instant or agreed call-back") @Nullable
            Instant until,

            @Nullable String remark) {}

    /** What comes next after an outcome. */
    @Schema(name = "OutcomeSaved")
    record OutcomeSaved(
            @Schema(description = "Absent when the case asks for nothing any more")
            CaseView.@Nullable NextStepView next) {}

    @PostMapping("/contact-attempts/{attempt}/outcome")
    @Operation(summary = "Log what came of a reserved attempt")
    OutcomeSaved log(@PathVariable UUID attempt, @RequestBody NewOutcome asked, HttpServletRequest request) {
        Input input = new Input();
        ResultCode code = input.required("code", asked.code());
        input.check();
        String remark = asked.remark() == null ? "" : asked.remark();
        Contacts.Outcome outcome = new Contacts.Outcome(Input.present(code), asked.until(), remark);
        return switch (contacts.log(new AttemptId(attempt), outcome)) {
            case Contacts.Logged.Saved saved -> new OutcomeSaved(CaseView.NextStepView.of(saved.next()));
            case Contacts.Logged.NotSaved not -> throw refusal("outcome-refused", not.rule(), request);
        };
    }

    /** An attempt of a case. */
    @Schema(name = "ContactAttempt")
    record AttemptView(
            UUID id,
            UUID contactPoint,
            Channel channel,
            Instant at,
            @Nullable Instant endedAt,
            @Nullable ResultCode code,
            String remark,
            String by,
            String receipt) {}

    @GetMapping("/cases/{id}/contact-attempts")
    @Operation(summary = "Attempts of a case, newest first")
    List<AttemptView> history(@PathVariable UUID id) {
        return contacts.history(new CaseId(id)).stream()
                .map(one -> new AttemptView(
                        one.id().value(),
                        one.point().value(),
                        one.channel(),
                        one.at(),
                        one.endedAt(),
                        one.code(),
                        one.remark(),
                        one.by(),
                        one.receiptHash()))
                .toList();
    }
}
