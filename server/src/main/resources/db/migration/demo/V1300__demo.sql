-- What a demonstration keeps: its logins, shown on the sign-in page, how far its clock is ahead, and whether it is built.
select identity.room('demo');

create table demo.login (
    login    text primary key,
    password text not null,
    role     text not null,
    name     text not null,
    position integer not null
);

create table demo.clock (
    only_one      boolean primary key default true check (only_one),
    ahead_seconds bigint  not null,
    built         boolean not null
);
insert into demo.clock (ahead_seconds, built) values (0, false);
