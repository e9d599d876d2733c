-- Promises to pay, the money that came in towards them, and every judgement passed on them.
select identity.room('arrangement');

create table arrangement.promise (
    id              uuid primary key,
    creditor_id     uuid not null,
    case_id         uuid not null,
    debtor_id       uuid not null,
    holder_id       uuid,
    amount_minor    bigint not null check (amount_minor > 0),
    currency        char(3) not null,
    due             timestamptz not null,
    source          text not null,
    -- terms of the contract on the day it was taken: a later contract does not judge an earlier promise
    grace_days      int not null check (grace_days >= 0),
    tolerance_minor bigint not null check (tolerance_minor >= 0),
    taken_at        timestamptz not null,
    taken_by        uuid,
    taken_by_name   text not null,
    remind_at       timestamptz,
    judge_at        timestamptz not null,
    -- the view of the latest judgement below
    state           text not null default 'OPEN'
        check (state in ('OPEN', 'KEPT', 'PARTLY_KEPT', 'BROKEN', 'LAPSED')),
    paid_minor      bigint not null default 0,
    judged_at       timestamptz,
    check (due > taken_at),
    check (judge_at > due)
);
create unique index one_open_promise_per_case on arrangement.promise (case_id) where state = 'OPEN';
create index promise_by_case on arrangement.promise (case_id, taken_at desc);
create index promise_by_debtor on arrangement.promise (debtor_id);
create index promise_by_holder_and_due on arrangement.promise (holder_id, due);
create index promise_broken_by_holder on arrangement.promise (holder_id, judged_at) where state = 'BROKEN';
create index promise_to_judge on arrangement.promise (judge_at) where state = 'OPEN';
create index promise_to_remind on arrangement.promise (remind_at) where state = 'OPEN' and remind_at is not null;
select identity.guard('arrangement.promise');

-- A judgement is never changed; money that becomes known later is answered by a further judgement.
create table arrangement.judgement (
    id           uuid primary key,
    creditor_id  uuid not null,
    promise_id   uuid not null references arrangement.promise (id),
    state        text not null,
    paid_minor   bigint not null,
    currency     char(3) not null,
    because      text not null check (because in ('DUE', 'MONEY', 'CASE_ENDED')),
    effective_at timestamptz not null,
    recorded_at  timestamptz not null
);
create index judgement_by_promise on arrangement.judgement (promise_id, recorded_at);
select identity.guard('arrangement.judgement');
select identity.append_only('arrangement.judgement');

-- Money booked to the accounts of cases, as the payment room told it; a reversal is a row of its own.
create table arrangement.received (
    payment_id   uuid not null,
    reversal     boolean not null,
    creditor_id  uuid not null,
    case_id      uuid not null,
    amount_minor bigint not null,
    currency     char(3) not null,
    effective_on date not null,
    recorded_at  timestamptz not null,
    primary key (payment_id, reversal)
);
create index received_by_case on arrangement.received (case_id);
select identity.guard('arrangement.received');
select identity.append_only('arrangement.received');
