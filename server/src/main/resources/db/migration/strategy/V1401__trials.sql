-- Experiments: a challenger beside the version in force, on a random part of debtors.
create table strategy.trial (
    id               uuid        primary key,
    subject          text        not null,
    name             text        not null,
    challenger       uuid        not null references strategy.version (id),
    challenger_share integer     not null check (challenger_share between 1 and 50),
    salt             text        not null unique,
    base_percent     integer     not null check (base_percent between 1 and 99),
    least_points     integer     not null check (least_points between 1 and 50),
    needed           integer     not null check (needed > 0),
    starts_on        date        not null,
    ends_on          date        not null check (ends_on > starts_on),
    stopped_on       date,
    stop_reason      text        not null default '',
    started_by       text        not null,
    started_at       timestamptz not null
);
-- One at a time on a table, or nobody could say what worked.
create unique index one_trial_a_subject on strategy.trial (subject) where stopped_on is null;

create table strategy.simulation (
    id         uuid        primary key,
    by_user    uuid        not null,
    by_name    text        not null,
    draft      uuid        not null references strategy.version (id),
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    share      integer     not null check (share between 1 and 100),
    state      text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    done       integer     not null default 0,
    total      integer     not null default 0,
    stopping   boolean     not null default false,
    result     text,
    failure    text,
    started_at timestamptz not null,
    ended_at   timestamptz,
    -- Last sign of life, by the clock of the database: a run whose server died is seen by its silence.
    beat_at    timestamptz not null default now()
);
create index simulation_of on strategy.simulation (by_user, started_at desc);
