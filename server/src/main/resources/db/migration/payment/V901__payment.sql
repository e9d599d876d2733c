-- Payments booked and taken back; files of payments, their lines, and what a person has to decide about them.
select identity.room('payment');

create table payment.payment (
    id          uuid primary key,
    creditor_id uuid not null,
    account_id  uuid not null,
    reference   text not null,
    amount      bigint not null check (amount > 0),
    currency    char(3) not null,
    paid_on     date not null,
    principal   bigint not null check (principal >= 0),
    interest    bigint not null check (interest >= 0),
    penalty     bigint not null check (penalty >= 0),
    fee         bigint not null check (fee >= 0),
    overpaid    bigint not null check (overpaid >= 0),
    posted_at   timestamptz not null,
    posted_by   text not null,
    unique (account_id, reference),
    check (principal + interest + penalty + fee + overpaid = amount)
);
comment on column payment.payment.reference is 'With the account it names the payment: posted once however often it comes.';
comment on column payment.payment.posted_by is 'Name of the actor as shown in timelines.';
create index payment_account on payment.payment (account_id, paid_on, amount);
create index payment_creditor on payment.payment (creditor_id, id desc);

create table payment.reversal (
    payment_id   uuid primary key references payment.payment,
    creditor_id  uuid not null,
    reason       text not null,
    effective_on date not null,
    reversed_at  timestamptz not null,
    reversed_by  text not null
);

create table payment.file (
    id           uuid primary key,
    creditor_id  uuid not null,
    name         text not null,
    content_hash char(64) not null,
    size         bigint not null,
    state        text not null check (state in ('DRAFT', 'READING', 'POSTING', 'DONE', 'UNREADABLE')),
    columns      text[] not null default '{}',
    date_order   text not null default 'YEAR_FIRST' check (date_order in ('YEAR_FIRST', 'MONTH_FIRST', 'DAY_FIRST')),
    trouble      text[] not null default '{}',
    rows_read    bigint not null default 0,
    rows_posted  bigint not null default 0,
    run_id       uuid,
    touched_at   timestamptz not null,
    taken_at     timestamptz not null,
    taken_by     text not null,
    finished_at  timestamptz,
    unique (creditor_id, content_hash)
);
comment on column payment.file.columns is 'field=column pairs the file is read by.';
comment on column payment.file.trouble is 'Message code and arguments of what made the rest unreadable.';
comment on column payment.file.run_id is 'The run that may write lines; another run takes over by changing it.';

create table payment.file_content (
    file_id     uuid primary key references payment.file on delete cascade,
    creditor_id uuid not null,
    content     bytea not null
);
comment on table payment.file_content is 'Kept only until the file is read: it names payers in the clear.';

create table payment.line (
    id              uuid primary key,
    file_id         uuid not null references payment.file on delete cascade,
    creditor_id     uuid not null,
    row_number      bigint not null,
    state           text not null check (state in ('MATCHED', 'POSTED', 'REPEATED', 'REVERSED', 'TO_CONFIRM',
        'UNMATCHED', 'DISMISSED', 'REJECTED')),
    account_number  text not null,
    payer           text not null,
    identity        text not null,
    amount_text     text not null,
    paid_text       text not null,
    currency_text   text not null,
    amount          bigint,
    currency        char(3),
    paid_on         date,
    reference       text not null,
    why             text,
    account_id      uuid,
    payment_id      uuid references payment.payment,
    decided_by      text,
    decided_at      timestamptz,
    unique (file_id, row_number)
);
comment on column payment.line.payer is 'Masked: names live in party only.';
comment on column payment.line.identity is 'Masked: identity numbers live in party only.';
comment on column payment.line.reference is 'As the file gives it, else derived from day, amount and place in the file.';
comment on column payment.line.why is 'Message code of what led to the state.';
create index line_state on payment.line (file_id, state, row_number);

create table payment.candidate (
    line_id     uuid not null references payment.line on delete cascade,
    creditor_id uuid not null,
    rank        integer not null,
    account_id  uuid not null,
    payment_id  uuid references payment.payment,
    reasons     text[] not null,
    primary key (line_id, rank)
);
comment on column payment.candidate.payment_id is 'The payment that a negative line may take back.';

create table payment.fault (
    line_id     uuid not null references payment.line on delete cascade,
    creditor_id uuid not null,
    field       text not null,
    value       text not null,
    rule        text not null,
    primary key (line_id, field, rule)
);

create table payment.mapping (
    creditor_id uuid primary key,
    columns     text[] not null,
    date_order  text not null,
    saved_at    timestamptz not null
);
comment on table payment.mapping is 'How the columns of a creditor''s payment files were last understood.';

select identity.guard('payment.payment');
select identity.guard('payment.reversal');
select identity.guard('payment.file');
select identity.guard('payment.file_content');
select identity.guard('payment.line');
select identity.guard('payment.candidate');
select identity.guard('payment.fault');
select identity.guard('payment.mapping');
select identity.append_only('payment.payment');
select identity.append_only('payment.reversal');
