-- What the agency is paid for a batch (shown only; nothing is computed from it), and a way to find terms that ended.
alter table portfolio.batch
    add column commission_basis_points integer check (commission_basis_points between 0 and 10000),
    add column commission_includes_vat boolean,
    add check ((commission_basis_points is null) = (commission_includes_vat is null));

alter table portfolio.run
    add column commission_basis_points integer check (commission_basis_points between 0 and 10000),
    add column commission_includes_vat boolean,
    add check ((commission_basis_points is null) = (commission_includes_vat is null));

create index on portfolio.account (recall_on) where state = 'PLACED';
