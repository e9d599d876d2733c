-- Tokens of the REST interface, and the answers given under idempotency keys.
select identity.room('integration');

create table integration.token (
    id           uuid primary key,
    name         text not null,
    hash         char(64) not null unique,
    tail         char(4) not null,
    member_id    uuid not null,
    created_at   timestamptz not null,
    created_by   text not null,
    expires_on   date not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text
);
comment on column integration.token.hash is 'SHA-256 of the token, in hexadecimal; the token itself is shown once and kept nowhere.';
comment on column integration.token.tail is 'Last four signs of the token, to tell tokens apart.';
comment on column integration.token.member_id is 'The member as whom a caller with this token acts.';

create table integration.answer (
    token_id     uuid not null references integration.token,
    key          text not null,
    input_hash   char(64) not null,
    status       integer,
    content_type text,
    body         text,
    answered_at  timestamptz not null,
    primary key (token_id, key)
);
comment on table integration.answer is 'What was answered under an idempotency key; written in the transaction of the act.';
create index answer_age on integration.answer (answered_at);
