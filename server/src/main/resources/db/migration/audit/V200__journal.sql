-- The journal: entries are written with the act they record; seals chain the committed entries by hash soon after.
select identity.room('audit');

create table audit.entry (
    id          uuid primary key,
    recorded_at timestamptz not null,
    actor       uuid,
    actor_name  text        not null,
    kind        text        not null,
    act         text        not null,
    subject     text,
    detail      text        not null
);
create index entry_recorded on audit.entry (recorded_at desc);
create index entry_kind on audit.entry (kind, recorded_at desc);
select identity.append_only('audit.entry');

create table audit.seal (
    link     bigint primary key,
    entry    uuid   not null unique,
    previous bytea  not null,
    hash     bytea  not null
);
select identity.append_only('audit.seal');

-- Entries waiting for their seal; written with the entry, removed with the seal.
create table audit.unsealed (
    entry uuid primary key
);
