-- Cases that a collector asks to keep beyond the term (留案), and what the leader decided.
create table assignment.keep (
    id           uuid        primary key,
    case_id      uuid        not null,
    creditor_id  uuid        not null,
    holder       uuid        not null,
    asked_at     timestamptz not null,
    until_day    date        not null,
    reason       text        not null,
    state        text        not null default 'ASKED',
    decided_at   timestamptz,
    decided_by   uuid,
    decided_name text,
    words        text,
    check (decided_by is distinct from holder)
);
create unique index keep_one on assignment.keep (case_id) where state in ('ASKED', 'APPROVED');
create index keep_holder on assignment.keep (holder) where state in ('ASKED', 'APPROVED');
create index keep_asked on assignment.keep (asked_at) where state = 'ASKED';
select identity.guard('assignment.keep');
