-- Cases, the accounts worked in them, every step they took through the procedure, and notes.
select identity.room('casework');

create sequence casework.case_number;

create table casework.case_file (
    id               uuid        primary key,
    number           bigint      not null unique default nextval('casework.case_number'),
    creditor_id      uuid        not null,
    debtor_id        uuid        not null,
    standing         text        not null,
    sop_state        text        not null,
    sop_version      text        not null,
    tries            integer     not null default 0,
    named_until      timestamptz,
    action           text        not null,
    lane             smallint    not null,
    ready_at         timestamptz,
    due_at           timestamptz,
    holder           uuid,
    handed_to        uuid,
    handed_until     timestamptz,
    priority         integer     not null,
    priority_parts   text[]      not null,
    -- Order in which unheld cases are handed out: lane first, then priority, highest first.
    pool_rank        integer     not null generated always as (lane * 100000 - priority) stored,
    touched_at       timestamptz,
    opened_at        timestamptz not null,
    closed_at        timestamptz
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02);
create unique index case_file_open on casework.case_file (creditor_id, debtor_id) where standing in ('OPEN', 'HELD');
create index case_file_debtor on casework.case_file (debtor_id);
create index case_file_pool on casework.case_file (creditor_id, pool_rank, id) where standing = 'OPEN' and holder is null;
create index case_file_own on casework.case_file (holder, ready_at) where standing = 'OPEN' and holder is not null;
create index case_file_handed on casework.case_file (handed_to) where handed_to is not null;
create index case_file_untouched on casework.case_file (opened_at, id) where standing = 'OPEN' and touched_at is null;
create index case_file_due on casework.case_file (due_at) where standing = 'OPEN';
create index case_file_list on casework.case_file (priority desc, number);
select identity.guard('casework.case_file');

create table casework.case_account (
    account_id  uuid        not null,
    case_id     uuid        not null references casework.case_file,
    creditor_id uuid        not null,
    state       text        not null default 'PLACED',
    joined_at   timestamptz not null,
    primary key (case_id, account_id)
);
create index case_account_account on casework.case_account (account_id);
select identity.guard('casework.case_account');

create table casework.step (
    id          uuid        primary key,
    case_id     uuid        not null references casework.case_file,
    creditor_id uuid        not null,
    at          timestamptz not null,
    outcome     text        not null,
    from_state  text        not null,
    to_state    text        not null,
    action      text        not null,
    due_at      timestamptz,
    sop_version text        not null,
    sop_rule    text        not null
);
create index step_case on casework.step (case_id, at);
select identity.guard('casework.step');
select identity.append_only('casework.step');

create table casework.note (
    id          uuid        primary key,
    case_id     uuid        not null references casework.case_file,
    creditor_id uuid        not null,
    at          timestamptz not null,
    author      text        not null,
    text        text        not null
);
create index note_case on casework.note (case_id, at);
select identity.guard('casework.note');
select identity.append_only('casework.note');
