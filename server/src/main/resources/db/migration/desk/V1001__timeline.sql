-- The timeline of each case: one line per fact, with when it counted (at) and when we knew (recorded_at).
select identity.room('desk');

create table desk.timeline (
    id           bigint generated always as identity primary key,
    creditor_id  uuid        not null,
    case_id      uuid        not null,
    kind         text        not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null,
    -- Who did it; null when the system acted by itself, under the task named in actor_name.
    actor        uuid,
    actor_name   text        not null,
    channel      text,
    code         text,
    point_id     uuid,
    amount_minor bigint,
    currency     char(3),
    -- Whose case it was when money came in.
    credited     uuid,
    -- What a person wrote. Kept apart from detail, which holds codes and ids only, so that erasure is one column.
    words        text,
    detail       jsonb       not null default '{}'
);

create index timeline_by_case on desk.timeline (case_id, at desc, id desc);
create index timeline_by_actor on desk.timeline (actor, at) where actor is not null;
create index timeline_by_credit on desk.timeline (credited, at) where credited is not null;

select identity.guard('desk.timeline');
