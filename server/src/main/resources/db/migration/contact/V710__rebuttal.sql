-- Presumptions that two people may set aside: one asks with reason and evidence, another decides; good for one contact.
create table contact.rebuttal (
    id              uuid primary key,
    creditor_id     uuid not null,
    case_id         uuid not null,
    point_id        uuid not null,
    channel         text not null,
    rules           text[] not null check (cardinality(rules) > 0),
    -- the receipt of the refusal it answers
    receipt_hash    char(64) not null,
    asked_at        timestamptz not null,
    asked_by        uuid not null,
    asked_by_name   text not null,
    reason          text not null check (btrim(reason) <> ''),
    evidence        text not null check (btrim(evidence) <> ''),
    state           text not null check (state in ('ASKED', 'APPROVED', 'DECLINED', 'USED')),
    decided_at      timestamptz,
    decided_by      uuid,
    decided_by_name text,
    words           text not null default '',
    valid_until     timestamptz,
    used_at         timestamptz,
    used_receipt    char(64),
    check (decided_by is distinct from asked_by),
    check ((state = 'ASKED') = (decided_by is null)),
    check ((state = 'ASKED') = (decided_at is null)),
    check ((state in ('APPROVED', 'USED')) = (valid_until is not null)),
    check ((state = 'USED') = (used_receipt is not null))
);
create unique index rebuttal_asked_once on contact.rebuttal (case_id, point_id, channel) where state = 'ASKED';
create index rebuttal_about on contact.rebuttal (case_id, point_id, channel, asked_at desc);
create index rebuttal_by_time on contact.rebuttal (asked_at desc);
select identity.guard('contact.rebuttal');

-- What fired, by rule and day.
create index receipt_by_time on contact.receipt (asked_at);
