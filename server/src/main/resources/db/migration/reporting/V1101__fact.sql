-- What happened, one row per fact, append-only: every figure is computed from here as of a day, and comes out the same again.
select identity.room('reporting');

create table reporting.fact (
    id           bigint generated always as identity primary key,
    creditor_id  uuid        not null,
    kind         text        not null,
    case_id      uuid,
    account_id   uuid,
    batch_id     uuid,
    -- The day it counts for, and the day we knew: a late payment changes neither yesterday's figure nor the truth.
    day          date        not null,
    at           timestamptz not null,
    known_on     date        not null,
    recorded_at  timestamptz not null,
    -- Who acted; of an assignment who holds now; of money whose case it was.
    person       uuid,
    point_id     uuid,
    channel      text,
    code         text,
    rules        text[]      not null default '{}',
    receipt      text,
    subject      uuid,
    amount_minor bigint,
    currency     char(3),
    due          timestamptz,
    points       integer
);

create index fact_by_case on reporting.fact (case_id, id) where case_id is not null;
create index fact_by_kind on reporting.fact (kind, day);
create index fact_by_batch on reporting.fact (batch_id, kind) where batch_id is not null;

select identity.guard('reporting.fact');
select identity.append_only('reporting.fact');

-- Where each case stood at the end of a day, as far as was known on that day.
create function reporting.position(as_of date)
    returns table (case_id uuid, creditor_id uuid, standing text, stage text, due timestamptz, holder uuid,
                   points integer, points_tried integer, attempts integer, opened_at timestamptz)
    language sql stable as
$$
select f.case_id,
       (array_agg(f.creditor_id))[1],
       case (array_agg(f.kind order by f.at desc, f.id desc)
                filter (where f.kind in ('CASE_OPENED', 'CASE_RESUMED', 'CASE_HELD', 'CASE_STOPPED', 'CASE_CLOSED')))[1]
           when 'CASE_HELD' then 'HELD'
           when 'CASE_STOPPED' then 'STOPPED'
           when 'CASE_CLOSED' then 'CLOSED'
           else 'OPEN' end,
       coalesce((array_agg(f.code order by f.id desc) filter (where f.kind in ('CASE_OPENED', 'CASE_MOVED')))[1], ''),
       (array_agg(f.due order by f.id desc) filter (where f.kind in ('CASE_OPENED', 'CASE_MOVED')))[1],
       (array_agg(f.person order by f.id desc) filter (where f.kind = 'CASE_ASSIGNED'))[1],
       greatest(coalesce(max(f.points), 0),
                count(distinct f.point_id) filter (where f.kind = 'CONTACT_LOGGED'))::integer,
       (count(distinct f.point_id) filter (where f.kind = 'CONTACT_LOGGED'))::integer,
       (count(*) filter (where f.kind = 'CONTACT_LOGGED'))::integer,
       min(f.at) filter (where f.kind = 'CASE_OPENED')
from reporting.fact f
where f.case_id is not null and f.day <= as_of and f.known_on <= as_of
group by f.case_id
having bool_or(f.kind = 'CASE_OPENED')
$$;
