-- Documents on cases. Name and content are encrypted by the application; the digest recognises the same file again.
create table casework.document (
    id          uuid        primary key,
    case_id     uuid        not null references casework.case_file,
    creditor_id uuid        not null,
    kind        text        not null,
    type        text        not null,
    name        bytea       not null,
    size        integer     not null check (size > 0),
    sha256      char(64)    not null,
    author      text        not null,
    at          timestamptz not null,
    content     bytea       not null,
    unique (case_id, sha256)
);
select identity.guard('casework.document');
