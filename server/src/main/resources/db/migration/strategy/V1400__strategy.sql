-- Strategy: versions of tables, what it remembers of the past of cases, and settings of the house.
select identity.room('strategy');

-- Tables belong to the house, not to a creditor; a creditor is a condition inside them.
create table strategy.version (
    id             uuid        primary key,
    subject        text        not null,
    number         integer     not null check (number > 0),
    state          text        not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'DISCARDED')),
    content        text        not null,
    note           text        not null default '',
    -- Everybody who wrote in it; none of them may approve it.
    authors        uuid[]      not null,
    author_name    text        not null,
    changed_at     timestamptz not null,
    -- From which day it rules; null for one that only an experiment may use.
    effective_from date,
    approver       uuid,
    approver_name  text,
    decided_at     timestamptz,
    answer         text        not null default '',
    unique (subject, number),
    check (approver is null or approver <> all (authors)),
    check (state <> 'APPROVED' or decided_at is not null)
);
create index version_in_force on strategy.version (subject, effective_from desc, number desc)
    where state = 'APPROVED' and effective_from is not null;

create function strategy.keep_approved() returns trigger
    language plpgsql as
$$
begin
    if old.state in ('APPROVED', 'DISCARDED') then
        raise exception 'version % of % is decided and stays as it is', old.number, old.subject using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_approved before update or delete on strategy.version
    for each row execute function strategy.keep_approved();

-- The cases there are, for going through all of them in order.
create table strategy.known_case (
    case_id     uuid        primary key,
    creditor_id uuid        not null,
    debtor_id   uuid        not null,
    opened_on   date        not null,
    closed_on   date
);
create index known_case_open on strategy.known_case (case_id) where closed_on is null;
select identity.guard('strategy.known_case');

-- What happened on cases, as far as tables ask about it; append-only, so that any past day can be decided again.
create table strategy.happening (
    id           bigint      generated always as identity primary key,
    creditor_id  uuid        not null,
    case_id      uuid        not null,
    kind         text        not null,
    code         text        not null default '',
    amount_minor bigint,
    currency     char(3),
    day          date        not null,
    at           timestamptz not null
);
create index happening_of_case on strategy.happening (case_id, at);
select identity.guard('strategy.happening');
select identity.append_only('strategy.happening');

-- What a contact costs the house, from a day on.
create table strategy.channel_cost (
    channel      text        not null,
    valid_from   date        not null,
    amount_minor bigint      not null check (amount_minor >= 0),
    currency     char(3)     not null,
    set_by       text        not null,
    set_at       timestamptz not null,
    primary key (channel, valid_from)
);

-- The part of debtors that stays with the first version of every table, from a day on.
create table strategy.hold_out (
    valid_from date        primary key,
    percent    integer     not null check (percent between 0 and 50),
    salt       text        not null,
    set_by     text        not null,
    set_at     timestamptz not null
);
