-- Files creditors send, how their columns were understood, and what became of them.
create table portfolio.mapping (
    creditor_id uuid        not null,
    name        text        not null,
    content     text        not null,
    saved_at    timestamptz not null,
    primary key (creditor_id, name)
);
select identity.guard('portfolio.mapping');

create table portfolio.run (
    id           uuid primary key,
    creditor_id  uuid        not null references portfolio.creditor,
    file_name    text        not null,
    sha256       bytea       not null,
    bytes        bigint      not null,
    rows_total   bigint      not null,
    sent_at      timestamptz not null,
    sent_by      uuid,
    mapping      text,
    batch_name   text,
    placed_on    date,
    recall_on    date,
    joins        uuid,
    state        text        not null,
    rows_read    bigint      not null default 0,
    accepted     bigint      not null default 0,
    rejected     bigint      not null default 0,
    cancel_asked boolean     not null default false,
    -- Machine time of the last sign of life: the business clock may be moved.
    beat_at      timestamptz,
    started_at   timestamptz,
    ended_at     timestamptz,
    batch_id     uuid,
    failure      text
);
create index on portfolio.run (creditor_id, sha256);
create index on portfolio.run (creditor_id, sent_at desc);
select identity.guard('portfolio.run');

-- The file itself, encrypted piece by piece, because it is full of personal data.
create table portfolio.run_file (
    run_id      uuid    not null references portfolio.run,
    creditor_id uuid    not null,
    piece       integer not null,
    content     bytea   not null,
    primary key (run_id, piece)
);
select identity.guard('portfolio.run_file');

-- Which rows were refused and why. What stood in them is in the file only.
create table portfolio.reject (
    run_id      uuid    not null references portfolio.run,
    creditor_id uuid    not null,
    row_number  bigint  not null,
    place       integer not null,
    field       text    not null,
    rule        text    not null,
    arguments   text    not null,
    primary key (run_id, row_number, place)
);
select identity.guard('portfolio.reject');
