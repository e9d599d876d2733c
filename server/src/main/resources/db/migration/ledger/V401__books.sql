-- Double-entry books per account: transactions and their postings, immutable and always in balance.
select identity.room('ledger');

create table ledger.account (
    id          uuid primary key,
    creditor_id uuid not null,
    currency    char(3) not null,
    placed_on   date not null,
    unique (id, creditor_id)
);
comment on table ledger.account is 'Accounts whose books are open; the row is locked while a transaction is added.';

create table ledger.transaction (
    id           uuid primary key,
    number       bigint generated always as identity,
    creditor_id  uuid not null,
    account_id   uuid not null,
    key          text not null unique,
    input_hash   char(64) not null,
    kind         text not null check (kind in ('PLACED', 'RECEIVED', 'REVERSED', 'TAKEN_BACK', 'CORRECTED')),
    about_id     uuid,
    allocation   text[],
    reason       text,
    effective_on date not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid,
    unique (id, creditor_id),
    unique (id, account_id),
    foreign key (account_id, creditor_id) references ledger.account (id, creditor_id),
    foreign key (about_id, account_id) references ledger.transaction (id, account_id),
    check ((kind in ('REVERSED', 'CORRECTED')) = (about_id is not null)),
    check ((kind = 'RECEIVED') = (allocation is not null))
);
comment on column ledger.transaction.number is 'Order in which transactions became known.';
comment on column ledger.transaction.key is 'Names the transaction for ever; the same key is booked once.';
comment on column ledger.transaction.input_hash is 'SHA-256 of the input, in hexadecimal; the same key with another input is refused.';
comment on column ledger.transaction.about_id is 'The receipt reversed, or the transaction whose effect is corrected.';
comment on column ledger.transaction.effective_on is 'Day from which it counts; may lie before it became known.';
create index transaction_account on ledger.transaction (account_id, number);
create unique index transaction_reversed_once on ledger.transaction (about_id) where kind = 'REVERSED';

create table ledger.posting (
    transaction_id uuid not null,
    creditor_id    uuid not null,
    book           text not null check (book in
        ('PRINCIPAL', 'INTEREST', 'PENALTY', 'FEE', 'OVERPAID', 'RECEIVED', 'PLACED')),
    side           char(1) not null check (side in ('D', 'C')),
    amount         bigint not null check (amount > 0),
    primary key (transaction_id, book),
    foreign key (transaction_id, creditor_id) references ledger.transaction (id, creditor_id)
);
comment on table ledger.posting is 'Debits (D) and credits (C) in minor units of the account''s currency.';

-- All postings of a transaction come in one statement, and that statement balances or is refused at once.
create function ledger.postings_balance() returns trigger language plpgsql as $$
declare
    unbalanced uuid;
begin
    select transaction_id into unbalanced from added group by transaction_id
    having sum(case side when 'D' then amount else -amount end) <> 0 limit 1;
    if unbalanced is not null then
        raise exception 'Debits and credits of ledger transaction % differ', unbalanced
            using errcode = 'check_violation', hint = 'Post every debit with its credit in one statement.';
    end if;
    return null;
end $$;
create trigger postings_balance after insert on ledger.posting
    referencing new table as added for each statement execute function ledger.postings_balance();

-- At commit a transaction has its postings; only a placement or take-back of nothing has none.
create function ledger.transaction_has_postings() returns trigger language plpgsql as $$
begin
    if new.kind not in ('PLACED', 'TAKEN_BACK')
            and not exists (select from ledger.posting where transaction_id = new.id) then
        raise exception 'Ledger transaction % has no postings', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger transaction_has_postings after insert on ledger.transaction
    deferrable initially deferred for each row execute function ledger.transaction_has_postings();

select identity.guard('ledger.account');
select identity.guard('ledger.transaction');
select identity.guard('ledger.posting');
select identity.append_only('ledger.transaction');
select identity.append_only('ledger.posting');
