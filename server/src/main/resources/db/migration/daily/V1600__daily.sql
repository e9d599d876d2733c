-- The daily run: one per business date, worked in partitions, and where each case stands since which day.
select identity.room('daily');

create table daily.run (
    business_date date        primary key,
    -- Everything is decided as of this instant, whenever the run is really done.
    as_of         timestamptz not null,
    -- What ruled: versions of tables, priorities, contracts. Another value than the day before has every case looked at.
    rules         text        not null,
    whole         boolean     not null,
    state         text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE')),
    started_at    timestamptz not null,
    started_by    text        not null,
    ended_at      timestamptz
);
create unique index one_run_at_a_time on daily.run (state) where state = 'RUNNING';

-- A range of cases; worked and marked in one transaction, so it is done wholly or not at all.
create table daily.partition (
    business_date date        not null references daily.run,
    number        integer     not null,
    after_case    uuid,
    up_to_case    uuid,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'DONE')),
    worked_by     text,
    started_at    timestamptz,
    ended_at      timestamptz,
    primary key (business_date, number)
);

create table daily.tally (
    business_date date    not null,
    number        integer not null,
    creditor_id   uuid    not null,
    measure       text    not null,
    cases         integer not null,
    primary key (business_date, number, creditor_id, measure)
);
select identity.guard('daily.tally');
select identity.append_only('daily.tally');

create table daily.exception (
    id            uuid        primary key,
    business_date date        not null,
    -- Null where even that could not be read; then only who sees everything sees it.
    creditor_id   uuid,
    case_id       uuid        not null,
    step          text        not null,
    reason        text        not null,
    at            timestamptz not null
);
create index exception_of_day on daily.exception (business_date, at);
select identity.guard('daily.exception');
select identity.append_only('daily.exception');

-- Each different set of orders once; cases point to it.
create table daily.orders (
    id   integer generated always as identity primary key,
    text text    not null unique
);

-- Where a case stands since a day. Days past due are not kept: they are reckoned from the oldest unpaid due day.
create table daily.stand (
    case_id     uuid     primary key,
    creditor_id uuid     not null,
    since       date     not null,
    collected   boolean  not null,
    bucket      smallint not null,
    late        smallint not null,
    orders      integer  not null,
    -- The first day on which the passing of time alone may change anything.
    look_on     date     not null
) with (fillfactor = 85);
select identity.guard('daily.stand');

-- Where it stood before, from a day until the day before another.
create table daily.past_stand (
    case_id     uuid     not null,
    creditor_id uuid     not null,
    since       date     not null,
    until       date     not null,
    collected   boolean  not null,
    bucket      smallint not null,
    late        smallint not null,
    orders      integer  not null,
    primary key (case_id, since)
);
select identity.guard('daily.past_stand');
select identity.append_only('daily.past_stand');

-- Cases to which something happened since they were looked at.
create table daily.stir (
    case_id uuid        not null,
    at      timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0.05);
create index stir_case on daily.stir (case_id);

-- Cases that were there before this room was.
select set_config('duly.scope', '*', true);
insert into daily.stir (case_id, at) select id, opened_at from casework.case_file;
