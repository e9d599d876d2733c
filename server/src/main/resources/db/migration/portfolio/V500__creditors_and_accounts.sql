-- Creditors, what was agreed with them, placement batches and the accounts in them.
select identity.room('portfolio');

create table portfolio.creditor (
    creditor_id         uuid primary key,
    code                text        not null unique,
    name                text        not null,
    kind                text        not null,
    lender_group        text        not null,
    association_member  boolean     not null,
    jurisdiction        text        not null,
    currency            char(3)     not null,
    opened_at           timestamptz not null
);
select identity.guard('portfolio.creditor');

create table portfolio.contract (
    creditor_id             uuid primary key references portfolio.creditor,
    allocation              text[],
    promise_tolerance_minor bigint  not null check (promise_tolerance_minor >= 0),
    promise_grace_days      integer not null check (promise_grace_days >= 0),
    bucket_edges            integer[] not null
);
select identity.guard('portfolio.contract');

create sequence portfolio.batch_number;

create table portfolio.batch (
    id             uuid primary key,
    creditor_id    uuid        not null references portfolio.creditor,
    number         text        not null unique default 'B' || lpad(nextval('portfolio.batch_number')::text, 6, '0'),
    name           text        not null,
    placed_on      date        not null,
    recall_on      date,
    accounts       integer     not null,
    created_at     timestamptz not null,
    recalled_at    timestamptz,
    recall_reason  text
);
create index on portfolio.batch (creditor_id, created_at desc);
select identity.guard('portfolio.batch');

create table portfolio.account (
    id                uuid primary key,
    creditor_id       uuid    not null,
    batch_id          uuid    not null references portfolio.batch,
    debtor_id         uuid    not null,
    number            text    not null,
    product           text    not null,
    currency          char(3) not null,
    contract_on       date,
    oldest_unpaid_due date,
    last_payment_on   date,
    last_payment_minor bigint,
    placed_on         date    not null,
    recall_on         date,
    hand_number       integer not null,
    state             text    not null
);
-- One debt is worked once at a time; taken back or paid, it may come again.
create unique index on portfolio.account (creditor_id, number) where state = 'PLACED';
create index on portfolio.account (creditor_id, number);
create index on portfolio.account (debtor_id);
create index on portfolio.account (batch_id);
select identity.guard('portfolio.account');
