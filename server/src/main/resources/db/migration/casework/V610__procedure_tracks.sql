-- Steps know the contact point they were tried on, cases know from when the leader sees an overdue step, and the
-- procedure keeps tasks, proofs of lost contact, and migrations from one version to the next.
alter table casework.case_file add column escalates_at timestamptz;
select set_config('duly.scope', '*', true);
update casework.case_file set escalates_at = due_at + interval '1 day' where due_at is not null;

alter table casework.step add column point_id uuid;
create index step_point on casework.step (case_id, point_id, at desc) where point_id is not null;

-- A case that the procedure pauses still has work inside the house, so it belongs to the day as well.
drop index casework.case_file_own;
create index case_file_own on casework.case_file (holder, ready_at)
    where standing in ('OPEN', 'HELD') and holder is not null;
drop index casework.case_file_due;
create index case_file_due on casework.case_file (due_at) where standing in ('OPEN', 'HELD');
create index case_file_escalates on casework.case_file (escalates_at) where standing in ('OPEN', 'HELD');
create index case_file_procedure on casework.case_file (sop_version, sop_state) where standing in ('OPEN', 'HELD');

create table casework.task (
    id          uuid        primary key,
    case_id     uuid        not null references casework.case_file,
    creditor_id uuid        not null,
    state       text        not null,
    code        text        not null,
    opened_at   timestamptz not null,
    due_at      timestamptz not null,
    done_at     timestamptz,
    done_by     text,
    note        text,
    dropped_at  timestamptz,
    check (done_at is null or dropped_at is null)
);
create index task_case on casework.task (case_id);
create index task_open on casework.task (due_at) where done_at is null and dropped_at is null;
select identity.guard('casework.task');

-- Why a debtor counted as lost: every telephone that could be tried, with what it gave and when.
create table casework.lost_point (
    case_id     uuid        not null references casework.case_file,
    creditor_id uuid        not null,
    lost_at     timestamptz not null,
    point_id    uuid        not null,
    trial       text        not null,
    outcome     text,
    health      text        not null,
    tried_at    timestamptz,
    ground      text,
    primary key (case_id, lost_at, point_id)
);
select identity.guard('casework.lost_point');
select identity.append_only('casework.lost_point');

create table casework.migration (
    id           uuid        primary key,
    from_version text        not null,
    to_version   text        not null,
    reason       text        not null,
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    decided_by   uuid,
    decided_at   timestamptz,
    state        text        not null default 'PROPOSED',
    moved        integer,
    check (decided_by is distinct from proposed_by or state <> 'DONE')
);
create unique index migration_open on casework.migration (from_version) where state = 'PROPOSED';
