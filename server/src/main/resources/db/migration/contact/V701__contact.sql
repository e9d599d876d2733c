-- Attempts to reach people, the receipts of every verdict, and what the gate must know of lines, mandates and hours.
select identity.room('contact');

-- Every answer of the gate, in its canonical form; asked again it must give the same.
create table contact.receipt (
    id              uuid primary key,
    hash            char(64) not null,
    creditor_id     uuid not null,
    case_id         uuid not null,
    point_id        uuid not null,
    channel         text not null,
    asked_at        timestamptz not null,
    asked_by        uuid,
    asked_by_name   text not null,
    answer          text not null check (answer in ('ALLOWED', 'REFUSED', 'NOT_COVERED')),
    rules           text[] not null,
    -- grounds of this house, which no pack knows of: codes of contact.house.*
    house_rules     text[] not null,
    next_allowed_at timestamptz,
    canonical       text not null
);
create index receipt_by_hash on contact.receipt (hash);
create index receipt_by_case on contact.receipt (case_id, asked_at desc);
create index receipt_refused on contact.receipt (asked_at) where answer <> 'ALLOWED';
select identity.guard('contact.receipt');
select identity.append_only('contact.receipt');

create table contact.attempt (
    id            uuid primary key,
    creditor_id   uuid not null,
    case_id       uuid not null,
    debtor_id     uuid not null,
    point_id      uuid not null,
    relation      text not null,
    channel       text not null,
    state         text not null check (state in ('RESERVED', 'DIALLED', 'LOGGED', 'RELEASED', 'EXPIRED')),
    reserved_at   timestamptz not null,
    expires_at    timestamptz not null,
    by_user       uuid,
    by_name       text not null,
    receipt_hash  char(64) not null,
    -- the clearance that was spent on it: a token opens one line once
    clearance     uuid not null unique,
    dialled_at    timestamptz,
    line_number   text,
    verified_at   timestamptz,
    factors       text[] not null default '{}',
    ended_at      timestamptz,
    code          text,
    until         timestamptz,
    remark        text not null default '',
    release_reason text,
    check ((state = 'LOGGED') = (code is not null)),
    check ((state = 'DIALLED') <= (dialled_at is not null))
);
create index attempt_by_case on contact.attempt (case_id, reserved_at desc);
create index attempt_reserved on contact.attempt (expires_at) where state = 'RESERVED';
create index attempt_running on contact.attempt (by_user) where state = 'DIALLED';
select identity.guard('contact.attempt');

-- Steps and tasks of a call as they were done.
create table contact.mark (
    attempt_id  uuid not null references contact.attempt (id),
    creditor_id uuid not null,
    mark        text not null,
    at          timestamptz not null,
    primary key (attempt_id, mark)
);
select identity.guard('contact.mark');

-- Attempts counted over a whole lender group, whoever may see its creditors: fingerprints and codes, no personal data.
create table contact.tally (
    attempt_id   uuid primary key,
    lender_group text not null,
    person_key   text not null,
    point_key    text not null,
    case_id      uuid not null,
    channel      text not null,
    target       text not null check (target in ('DEBTOR', 'GUARANTOR', 'CONTACT_PERSON')),
    state        text not null check (state in ('RESERVED', 'DIALLED', 'LOGGED')),
    at           timestamptz not null,
    expires_at   timestamptz not null,
    code         text
);
create index tally_by_person on contact.tally (lender_group, person_key, at desc);

-- Hours a debtor agreed to, or asked to be called in.
create table contact.agreed_hours (
    id           uuid primary key,
    creditor_id  uuid not null,
    debtor_id    uuid not null,
    kind         text not null check (kind in ('AGREEMENT', 'CALLBACK')),
    opens        time not null,
    closes       time not null,
    medium       text not null,
    agreed_at    timestamptz not null,
    agreed_with  text not null,
    only_on      date,
    until        date,
    withdrawn_at timestamptz,
    check (opens <> closes)
);
create index agreed_hours_by_debtor on contact.agreed_hours (debtor_id);
select identity.guard('contact.agreed_hours');

-- Telephone lines of the workplace and whether their recorder runs.
create table contact.line (
    number     text primary key,
    recorder   text not null check (recorder in ('UP', 'DOWN')),
    since      timestamptz not null,
    changed_by text not null
);

-- What a creditor confirmed about our mandate; without a row nothing is confirmed.
create table contact.mandate (
    creditor_id        uuid primary key,
    in_house           boolean not null,
    whitelisted        boolean not null,
    outsourcing_notice date,
    evaluated_on       date,
    inspected_on       date,
    changed_at         timestamptz not null,
    changed_by         text not null
);
select identity.guard('contact.mandate');
