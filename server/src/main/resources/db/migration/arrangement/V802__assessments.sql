-- What a debtor can afford and is willing to do, as assessed: every assessment is kept, the newest counts.
create table arrangement.assessment (
    id                 uuid primary key,
    -- of two made at the same instant the later one counts
    number             bigint generated always as identity unique,
    creditor_id        uuid not null,
    case_id            uuid not null,
    -- what was owed and which thresholds held on the day, so that a grade can be explained later
    owed_minor         bigint not null,
    currency           char(3) not null,
    thresholds_version text not null,
    ability            text not null check (ability in ('HIGH', 'MEDIUM', 'LOW', 'NONE')),
    willingness        text not null check (willingness in ('WILLING', 'WAVERING', 'UNWILLING', 'UNKNOWN')),
    reason             text not null check (length(reason) between 1 and 200),
    assessed_at        timestamptz not null,
    assessed_by        uuid,
    assessed_by_name   text not null
);
create index assessment_by_case on arrangement.assessment (case_id, number desc);
select identity.guard('arrangement.assessment');
select identity.append_only('arrangement.assessment');

-- One kind of monthly income or cost with its sum; no names, no employers, no account numbers.
create table arrangement.assessment_item (
    assessment_id uuid not null references arrangement.assessment (id),
    line          int not null,
    creditor_id   uuid not null,
    kind          text not null,
    amount_minor  bigint not null check (amount_minor >= 0),
    evidence      text not null check (evidence in ('STATED', 'DOCUMENT', 'OBSERVED')),
    primary key (assessment_id, line)
);
select identity.guard('arrangement.assessment_item');
select identity.append_only('arrangement.assessment_item');
