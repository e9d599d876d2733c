-- Debtors and contact points. Personal data is encrypted per field and found again by keyed fingerprints only.
select identity.room('party');

-- Which keys the data below was written with, so that a start with other keys fails instead of filling the book twice.
create table party.keyring (
    fingerprint   uuid        primary key,
    first_used_at timestamptz not null
);

create table party.debtor (
    id               uuid        primary key,
    creditor_id      uuid        not null,
    home             text        not null,
    company          boolean     not null,
    name             bytea       not null,
    name_print       uuid        not null,
    identity_type    text        not null,
    identity         bytea,
    identity_print   uuid,
    external_print   uuid,
    person_key       uuid        not null,
    situation        text        not null default 'NORMAL',
    situation_reason bytea,
    registered_at    timestamptz not null
);
create index debtor_identity on party.debtor (identity_print, creditor_id) where identity_print is not null;
create index debtor_external on party.debtor (external_print, creditor_id) where external_print is not null;
create index debtor_name on party.debtor (name_print);
select identity.guard('party.debtor');

create table party.point (
    id           uuid        primary key,
    creditor_id  uuid        not null,
    debtor_id    uuid        not null references party.debtor,
    kind         text        not null,
    value        bytea       not null,
    relation     text        not null,
    holder       bytea,
    source       text        not null,
    point_key    uuid        not null,
    health       text        not null default 'UNKNOWN',
    health_since timestamptz,
    added_at     timestamptz not null,
    unique (debtor_id, point_key)
);
create index point_key on party.point (point_key);
select identity.guard('party.point');

-- Who asked never to be contacted again. No creditor and no number in the clear: it binds everybody, for ever.
create table party.refusal (
    point_key  uuid        primary key,
    refused_at timestamptz not null
);
select identity.append_only('party.refusal');

-- Each look at a value in full, to limit their pace. What was seen and why is in the journal.
create table party.reveal (
    id        uuid        primary key,
    reader    uuid        not null,
    at        timestamptz not null
);
create index reveal_reader on party.reveal (reader, at);
select identity.append_only('party.reveal');
