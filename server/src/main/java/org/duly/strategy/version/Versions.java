package org.duly.strategy.version;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, their way through four eyes, and which version rules on a day. */
@Service
@Transactional
public class Versions {

    private final VersionRows rows;
    private final TableContent contents;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Versions(VersionRows rows, TableContent contents, Acting acting, Journal journal, Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** All versions, newest first. */
    @Transactional(readOnly = true)
    public List<Version> of(Subject subject) {
        return rows.of(subject);
    }

    @Transactional(readOnly = true)
    public Version get(UUID id) {
        return rows.get(id);
    }

    /** The version that rules on a day. */
    @Transactional(readOnly = true)
    public Optional<Version> inForce(Subject subject, LocalDate day) {
        return rows.inForce(subject, day);
    }

    /** The version that debtors held out of every change stay with: the first there was. */
    @Transactional(readOnly = true)
    public Optional<Version> baseline(Subject subject) {
        return rows.first(subject);
    }

    /** Begins a draft as a copy of a version. */
    public UUID draft(UUID from) {
        Version origin = rows.get(from);
        return insert(origin.subject(), origin.content());
    }

    /** Begins a draft with this content. */
    public UUID draft(Subject subject, String content) {
        return insert(subject, content);
    }

    private UUID insert(Subject subject, String content) {
        Actor actor = acting.current();
        Instant now = clock.instant();
        UUID id = Uuid7.next(now);
        Set<UUID> authors = Set.of(actor.person().value());
        rows.insert(new Version(
                id, subject, 0, Version.State.DRAFT, content, "", authors, actor.name(), now, null, null, null, ""));
        journal.record(Kind.COMMAND, "strategy.draft", id, Map.of("subject", subject.name()));
        return id;
    }

    /** Changes a draft; whoever does so becomes one of its authors. False, and nothing changed, if it is no draft. */
    public boolean edit(UUID id, UnaryOperator<String> change) {
        Version version = rows.held(id);
        if (!version.isDraft()) {
            return false;
        }
        Set<UUID> authors = new HashSet<>(version.authors());
        authors.add(acting.current().person().value());
        rows.write(id, change.apply(version.content()), authors, clock.instant());
        return true;
    }

    /** Hands a draft to somebody else; {@code from} is the day it should rule from, or null for experiments only. */
    public Published submit(UUID id, @Nullable LocalDate from, String note) {
        Version version = rows.held(id);
        if (!version.isDraft()) {
            return Published.not("not-a-draft");
        }
        if (from != null && from.isBefore(LocalDate.now(clock))) {
            return Published.not("day-passed", from);
        }
        if (note.isBlank()) {
            return Published.not("no-note");
        }
        Optional<Published.Not> against = contents.against(version.content());
        if (against.isPresent()) {
            return against.get();
        }
        rows.submit(id, from, note.strip(), clock.instant());
        journal.record(Kind.COMMAND, "strategy.submit", id, about(version));
        return new Published.Done();
    }

    /** Publishes what another person wrote; it rules from the day asked for, or from today if that has passed. */
    public Published approve(UUID id) {
        Version version = rows.held(id);
        Actor actor = acting.current();
        if (version.state() != Version.State.SUBMITTED) {
            return Published.not("not-submitted");
        }
        if (version.authors().contains(actor.person().value())) {
            return Published.not("own-work");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = version.effectiveFrom();
        LocalDate from = asked != null && asked.isBefore(today) ? today : asked;
        rows.approve(id, from, actor.person().value(), actor.name(), clock.instant());
        journal.record(Kind.COMMAND, "strategy.approve", id, about(version));
        return new Published.Done();
    }

    /** Gives a version back to its author with what should change. */
    public Published giveBack(UUID id, String answer) {
        Version version = rows.held(id);
        if (version.state() != Version.State.SUBMITTED) {
            return Published.not("not-submitted");
        }
        if (answer.isBlank()) {
            return Published.not("no-answer");
        }
        rows.end(id, Version.State.DRAFT, answer.strip());
        journal.record(Kind.COMMAND, "strategy.give-back", id, about(version));
        return new Published.Done();
    }

    /** Puts a draft away for good. */
    public Published discard(UUID id) {
        Version version = rows.held(id);
        if (!version.isDraft()) {
            return Published.not("not-a-draft");
        }
        rows.end(id, Version.State.DISCARDED, "");
        journal.record(Kind.COMMAND, "strategy.discard", id, about(version));
        return new Published.Done();
    }

    /** Puts what came with the product in force, if there is nothing of this subject yet. */
    public void ship(Subject subject, String content) {
        if (rows.of(subject).isEmpty()) {
            Instant now = clock.instant();
            rows.insert(new Version(
                    Uuid7.next(now),
                    subject,
                    0,
                    Version.State.APPROVED,
                    content,
                    "",
                    Set.of(),
                    "Duly",
                    now,
                    LocalDate.EPOCH,
                    null,
                    now,
                    ""));
        }
    }

    private static Map<String, ?> about(Version version) {
        return Map.of("subject", version.subject().name(), "number", version.number());
    }
}
