-- Who may take cases, how cases were shared out, and every move from hand to hand.
select identity.room('assignment');

-- What a collector brings along. Who has no row has the house's usual capacity and no traits.
create table assignment.desk (
    person       uuid primary key,
    capacity     integer     not null check (capacity >= 0),
    hand_up_to   integer     not null check (hand_up_to >= 1),
    offers       text[]      not null default '{}',
    changed_at   timestamptz not null,
    changed_by   text        not null
);

create table assignment.absence (
    id        uuid        primary key,
    person    uuid        not null,
    from_day  date        not null,
    to_day    date        not null check (to_day >= from_day),
    reason    text        not null,
    made_at   timestamptz not null,
    made_by   text        not null,
    ended_at  timestamptz
);
create index absence_person on assignment.absence (person, to_day) where ended_at is null;

-- Whom a collector must not work; the debtor as a keyed fingerprint, so that it binds at every creditor.
create table assignment.conflict (
    id          uuid        primary key,
    person      uuid        not null,
    debtor_key  text        not null,
    case_number text        not null,
    reason      text        not null,
    made_at     timestamptz not null,
    made_by     text        not null,
    lifted_at   timestamptz
);
create index conflict_person on assignment.conflict (person) where lifted_at is null;

-- What a kind of case asks of whoever works it; a null condition fits every case.
create table assignment.requirement (
    id          uuid        primary key,
    creditor_id uuid,
    product     text,
    region      text,
    bucket_from integer,
    trait       text        not null,
    made_at     timestamptz not null,
    made_by     text        not null,
    dropped_at  timestamptz
);

-- A sharing out: seen first, then confirmed by whoever had it drawn up, or discarded.
create table assignment.run (
    id            uuid        primary key,
    number        bigint      not null unique generated always as identity,
    wish          text        not null,
    creditor_id   uuid,
    of_person     uuid,
    proposed_by   uuid        not null,
    proposed_name text        not null,
    proposed_at   timestamptz not null,
    state         text        not null default 'PREVIEWED',
    decided_at    timestamptz,
    -- Cases that fitted the wish; more than were drawn up when the book is larger than one run takes.
    found         integer     not null,
    least_before  bigint      not null,
    most_before   bigint      not null,
    mean_before   bigint      not null,
    least_after   bigint      not null,
    most_after    bigint      not null,
    mean_after    bigint      not null,
    people        integer     not null,
    moved         integer
);
create index run_proposed on assignment.run (proposed_by, proposed_at desc);

create table assignment.lot (
    run_id      uuid    not null references assignment.run,
    case_id     uuid    not null,
    creditor_id uuid    not null,
    ordinal     integer not null,
    -- The case as it was when the run was drawn up; whatever differs at the confirmation stops the run.
    debtor_key  text    not null,
    asks        text[]  not null,
    worth_minor bigint  not null,
    hand_number integer not null,
    from_holder uuid,
    to_holder   uuid,
    why         text,
    obstacles   text[]  not null default '{}',
    primary key (run_id, case_id)
);
select identity.guard('assignment.lot');

create table assignment.share (
    run_id       uuid    not null references assignment.run,
    person       uuid    not null,
    -- What made the person fit or unfit when the run was drawn up, as text.
    print        text    not null,
    room         integer not null,
    cases_before integer not null,
    cases_given  integer not null,
    minor_before bigint  not null,
    minor_given  bigint  not null,
    at_work      boolean not null,
    primary key (run_id, person)
);

-- Every move of a case from hand to hand, whoever caused it.
create table assignment.move (
    id          uuid        primary key,
    case_id     uuid        not null,
    creditor_id uuid        not null,
    rule        text        not null,
    from_holder uuid,
    to_holder   uuid,
    actor       uuid,
    actor_name  text        not null,
    reason      text        not null,
    at          timestamptz not null,
    owed_minor  bigint      not null,
    currency    char(3)     not null
);
create index move_at on assignment.move (at desc);
create index move_case on assignment.move (case_id, at desc);
create index move_taken on assignment.move (to_holder, rule, at) where to_holder is not null;
select identity.guard('assignment.move');
select identity.append_only('assignment.move');

-- Money that came in while a case was where a move had put it; a reversal is a negative line.
create table assignment.recovered (
    id           uuid        primary key,
    move_id      uuid        not null references assignment.move,
    payment_id   uuid        not null,
    creditor_id  uuid        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    at           timestamptz not null
);
create index recovered_move on assignment.recovered (move_id);
create index recovered_payment on assignment.recovered (payment_id);
select identity.guard('assignment.recovered');
select identity.append_only('assignment.recovered');

-- Since when the present holder has a case, and what came of it since.
create table assignment.tenure (
    case_id     uuid        primary key,
    creditor_id uuid        not null,
    holder      uuid        not null,
    -- The debtor as a keyed fingerprint, the same at every creditor.
    debtor_key  text        not null,
    since       timestamptz not null,
    move_id     uuid        references assignment.move,
    touched_at  timestamptz,
    result_at   timestamptz
) with (fillfactor = 85);
create index tenure_holder on assignment.tenure (holder);
create index tenure_debtor on assignment.tenure (debtor_key);
select identity.guard('assignment.tenure');

-- Cases that were held before this room kept account: their time with the holder begins with what is known.
select set_config('duly.scope', '*', true);
insert into assignment.tenure (case_id, creditor_id, holder, debtor_key, since, touched_at)
select c.id, c.creditor_id, c.holder, d.person_key::text, c.opened_at, c.touched_at
from casework.case_file c join party.debtor d on d.id = c.debtor_id
where c.holder is not null and c.standing in ('OPEN', 'HELD');
