-- The people who work here, and creditors' readers.
create table identity.member (
    id                       uuid primary key,
    login                    text        not null unique check (login = lower(login)),
    name                     text        not null,
    number                   text        not null unique,
    password_hash            text        not null,
    must_change_password     boolean     not null default false,
    roles                    text[]      not null,
    sees_everything          boolean     not null default false,
    creditors                uuid[]      not null default '{}',
    team                     text,
    locale                   text        not null default 'zh-CN',
    active                   boolean     not null default true,
    failed_attempts          integer     not null default 0,
    locked_until             timestamptz,
    created_at               timestamptz not null,
    onboarding_exam_passed   boolean     not null default false,
    confidentiality_signed   boolean     not null default false,
    background_clear         boolean     not null default false,
    last_exam_on             date
);
