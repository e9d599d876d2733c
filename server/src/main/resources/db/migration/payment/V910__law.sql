-- What the gate answered when it was asked whether a payment may be split as the law's order says.
create table payment.receipt (
    id          uuid primary key,
    creditor_id uuid not null,
    account_id  uuid not null,
    reference   text not null,
    asked_at    timestamptz not null,
    answer      text not null check (answer in ('ALLOWED', 'REFUSED', 'NOT_COVERED')),
    rules       text[] not null,
    hash        char(64) not null,
    canonical   text not null
);
create index receipt_account on payment.receipt (account_id, asked_at desc);
create index receipt_refused on payment.receipt (asked_at) where answer <> 'ALLOWED';
select identity.guard('payment.receipt');
select identity.append_only('payment.receipt');
